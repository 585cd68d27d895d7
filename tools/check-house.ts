import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readTree } from './house/read-tree.ts'
import { checkFile, checkFolders, findCircles, river } from './house/rules.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = readTree(root)
const stageFolders = readdirSync(join(root, 'apps/server/src'), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
)
const findings = [
  ...files.flatMap(checkFile),
  ...checkFolders(files),
  ...findCircles(files),
  ...stageFolders
    .filter(({ name }) => !river.includes(name) && !['ground', 'run', 'demo', 'moving', 'testing'].includes(name))
    .map(({ name }) => `apps/server/src/${name}: not a stage of the river`),
  ...stageFolders
    .filter(({ name }) => river.includes(name) && !existsSync(join(root, 'apps/server/src', name, 'routes.ts')))
    .map(({ name }) => `apps/server/src/${name}: a stage without routes.ts`),
]

for (const finding of findings) process.stdout.write(`${finding}\n`)
process.stdout.write(`${files.length} files, ${findings.length} findings\n`)
process.exitCode = findings.length === 0 ? 0 : 1
