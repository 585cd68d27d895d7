#!/usr/bin/env node
// Plain JavaScript that runs on Node 20: it finds the Node 24 that npm installed here and hands everything over to it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
const node24 = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

if (!existsSync(node24)) {
  process.stderr.write(`hearth: Node 24 is not installed in ${root} yet. Run "npm install" there, then try again.\n`)
  process.exit(1)
}

const setup = join(root, 'tools', 'setup.mjs')
if (existsSync(setup)) {
  const { buildComposer, generate, setUp } = await import(pathToFileURL(setup).href)
  // A door serves the pause for other sites as well.
  if (setUp && generate) setUp(generate, ...(process.argv[2] === 'door' && buildComposer ? [buildComposer] : []))
}

// Whoever runs for weeks stays small: V8 collects what is young early, and glibc gives back what compiling the encoder took,
// instead of keeping it for each thread. `npm run bench` prints what is left.
const serves = process.argv[2] === 'door' || process.argv[2] === 'serve'
const smallHeap = serves ? ['--max-semi-space-size=2'] : []
const smallMalloc = serves
  ? { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '131072' }
  : {}

const child = spawn(
  node24,
  [
    ...smallHeap,
    '--conditions=@hearth/source',
    '--disable-warning=ExperimentalWarning',
    join(root, 'apps', 'cli', 'src', 'main.ts'),
    ...process.argv.slice(2),
  ],
  // What was compiled is kept beside what npm installed: the next start is quicker, and 50 MB smaller, since no
  // TypeScript is stripped again.
  {
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'hearth'), ...smallMalloc, ...process.env },
  },
)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    // A terminal sends Ctrl-C to both processes; sending it on would make it two.
    if (signal === 'SIGINT' && process.stdin.isTTY) return
    child.kill(signal)
  })
}
child.on('error', (error) => {
  process.stderr.write(`hearth: ${node24} did not start: ${error.message}\n`)
  process.exit(1)
})
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code ?? 1)
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name)
  process.kill(process.pid, signal)
})
