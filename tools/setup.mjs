// Plain JavaScript that runs on Node 20: it brings everything up to the point where Node 24, which npm installs, takes over.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const node24 = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
/** Source runs unbuilt: workspaces are found by this export condition. */
export const nodeFlags = ['--conditions=@hearth/source', '--disable-warning=ExperimentalWarning']

const say = (text) => process.stderr.write(`· ${text}\n`)

/** Installs what the lock file names, where that has not happened yet. */
export const install = () => {
  const stamp = join(root, 'node_modules', '.hearth-installed')
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(node24) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  say('Installing what Hearth needs from npm (once; about half a minute) …')
  // `install` keeps what is there and is content with a lock file; `ci` would start from nothing each time.
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], 'npm install')
  if (!existsSync(node24)) throw new Error('npm did not bring Node 24: run "npm install" and read what it says.')
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(
    stamp,
    createHash('sha256')
      .update(readFileSync(join(root, 'package-lock.json')))
      .digest('hex'),
  )
}

/** Runs the generators whose sources are newer than what they made. */
export const generate = () => {
  const generators = readdirSync(join(root, 'tools')).filter(
    (name) => /^generate-.*\.ts$/.test(name) && !name.includes('.test.'),
  )
  const sources = [
    ...filesBelow('tools', /\.ts$/),
    ...filesBelow('packages', /\.ya?ml$/),
    ...filesBelow('apps', /\.ya?ml$/),
    ...filesBelow('models', /^(?:manifest\.json|card\.md)$/),
  ]
  const stamp = join(root, 'node_modules', '.hearth-generated')
  const made = [...filesBelow('packages', /\.generated\.ts$/), ...filesBelow('apps', /\.generated\.ts$/)]
  const key = fingerprint(sources)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === `${key}:${made.length}`) return
  say('Compiling lexicon and texts …')
  for (const name of generators) run(node24, [...nodeFlags, join('tools', name)], name)
  const now = [...filesBelow('packages', /\.generated\.ts$/), ...filesBelow('apps', /\.generated\.ts$/)]
  writeFileSync(stamp, `${key}:${now.length}`)
}

/** Builds what browsers load where its sources have changed since: the web app, and the pause for other sites. */
export const build = () => {
  buildApp('the web app', 'apps/web')
  buildComposer()
}

/** Builds `/composer.js` and its files, the pause for other sites. */
export const buildComposer = () => buildApp('the pause for other sites', 'packages/composer')

const buildApp = (name, folder) => {
  const dist = join(root, folder, 'dist')
  const stamp = join(dist, '.hearth-built')
  const inputs = [`${folder}/index.html`, `${folder}/vite.config.ts`, 'package-lock.json'].filter((path) =>
    existsSync(join(root, path)),
  )
  const sources = [
    ...inputs.map((path) => join(root, path)),
    ...filesBelow(`${folder}/src`, /./),
    ...filesBelow(`${folder}/public`, /./),
    ...filesBelow('packages', /\.(ts|json|ya?ml|css)$/).filter((path) => !path.endsWith('.test.ts')),
    ...filesBelow('models', /^manifest\.json$/),
  ]
  const key = fingerprint([...new Set(sources)])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return
  say(`Building ${name} …`)
  run(
    node24,
    [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
    'vite build',
    join(root, folder),
  )
  compressServed(dist)
  writeFileSync(stamp, key)
}

/** Lays compressed copies beside what browsers load, where there is none that is newer: the server sends those that a browser understands. */
const compressServed = (dist) => {
  // `dist` is skipped when sources are listed, so its files are listed by themselves.
  const built = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = [
    ...built.map(({ name, parentPath }) => join(parentPath, name)),
    ...filesBelow('models', /^(?:weights\.(?:bin|onnx)|vocab\.txt|manifest\.json)$/),
  ].filter((path) => /\.(?:js|css|svg|wasm|bin|onnx|txt|json)$/.test(path) && statSync(path).size > 1000)
  for (const path of paths) {
    const isFresh = ['.br', '.gz'].every(
      (end) => existsSync(path + end) && statSync(path + end).mtimeMs >= statSync(path).mtimeMs,
    )
    if (isFresh) continue
    const bytes = readFileSync(path)
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
    // Above 9 brotli takes ten times as long for some hundredths less.
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
  }
}

const run = (command, args, name, cwd = root) => {
  const file = args[0]?.startsWith('node_modules') ? [join(root, args[0]), ...args.slice(1)] : args
  // What a step prints goes to stderr, so that the output of a command that had to set up first stays clean.
  const result = spawnSync(command, file, { cwd, stdio: ['ignore', 2, 2], env: environment() })
  if (result.error) throw result.error
  if (result.status !== 0)
    throw new Error(`${name} failed (exit ${result.status ?? result.signal}); what it printed is above.`)
}

/** The environment of everything that runs on Node 24: it comes first on the path. */
export const environment = () => ({
  // What was compiled is kept: the next start is quicker and smaller, since no TypeScript is stripped again.
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'hearth'),
  ...process.env,
  PATH: `${dirname(node24)}:${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
})

const skipped = new Set(['node_modules', 'dist', 'dist-types', '.git'])

const filesBelow = (folder, pattern) => {
  const top = join(root, folder)
  if (!existsSync(top)) return []
  return readdirSync(top, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path, pattern)
    return pattern.test(entry.name) ? [join(root, path)] : []
  })
}

const fingerprint = (paths) => {
  const hash = createHash('sha256')
  for (const path of [...paths].sort()) {
    const { mtimeMs, size } = statSync(path)
    hash.update(`${path}:${size}:${Math.round(mtimeMs)}\n`)
  }
  return hash.digest('hex')
}

/** Everything up to date, or one sentence about what failed and exit 1. */
export const setUp = (...steps) => {
  try {
    for (const step of steps) step()
  } catch (error) {
    process.stderr.write(`Hearth could not set itself up: ${error.message}\n`)
    process.exit(1)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--build')) setUp(install, generate, build)
  else if (process.argv.includes('--composer')) setUp(install, generate, buildComposer)
  else setUp(install, generate)
}
