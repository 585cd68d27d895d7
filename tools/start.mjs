// `npm start`: sets up what is missing, then runs the server on Node 24 and passes signals on.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, environment, generate, install, node24, nodeFlags, root, setUp } from './setup.mjs'

setUp(install, generate)
// A server that already runs on this folder would lose the pages it serves to a new build; the start refuses by itself.
const hasPages = existsSync(join(root, 'apps', 'web', 'dist', 'index.html'))
if (!hasPages || !isRunning()) setUp(build)

const server = spawn(
  node24,
  [...nodeFlags, join('apps', 'server', 'src', 'main.ts'), 'serve', ...process.argv.slice(2)],
  {
    cwd: root,
    // The channel tells the server when this process is gone, even by a kill -9.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: environment(),
  },
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))

// npm itself may be killed too; whoever is left behind should not hold the data folder.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) server.kill('SIGTERM')
}, 1000).unref()

/** Whether a living process holds the data folder that this start would take. */
function isRunning() {
  const folder = process.env.DATA_DIR || (process.argv.includes('--demo') ? 'data-demo' : 'data')
  try {
    const pid = Number(readFileSync(join(resolve(root, folder), 'hearth.pid'), 'utf8'))
    return pid > 1 && process.kill(pid, 0)
  } catch {
    return false
  }
}
