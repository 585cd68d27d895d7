// `npm run pause -- <folder>`: lays the pause for other sites into a folder, to be copied to a site's own host: composer.js, its files
// and the newest models, each with the copies that a host may send compressed.
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildComposer, generate, install, root, setUp } from './setup.mjs'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('Name the folder to lay the files into: npm run pause -- ./hearth\n')
  process.exit(2)
}
setUp(install, generate, buildComposer)

const to = resolve(folder)
const dist = join(root, 'packages', 'composer', 'dist')
mkdirSync(to, { recursive: true })
for (const name of ['composer.js', 'composer']) cpSync(join(dist, name), join(to, name), { recursive: true })
for (const name of ['ngram-en', 'encoder-en']) {
  const home = join(root, 'models', name)
  const versions = existsSync(home) ? readdirSync(home).filter((entry) => /^\d+$/.test(entry)) : []
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0]
  if (newest === undefined) continue
  const isServed = (path) => !/\/(?:vectors\.json|card\.md)$/.test(path)
  cpSync(join(home, newest), join(to, 'models', name, newest), { recursive: true, filter: isServed })
}
process.stdout.write(`The pause lies in ${to}. Serve that folder, and name its composer.js in your page.\n`)
