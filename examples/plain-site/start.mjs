// `node examples/plain-site/start.mjs`: a door of Hearth on one port, the plain site on another, until Ctrl-C.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const doorPort = process.env.HEARTH_PORT ?? '4747'
const sitePort = process.env.PORT ?? '8080'
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))
const run = (file, args, env) =>
  spawn(process.execPath, [file, ...args], { stdio: 'inherit', env: { ...process.env, ...env } })

const children = [
  run(path('../../apps/cli/bin/hearth.mjs'), ['door'], {
    HOST: '127.0.0.1',
    PORT: doorPort,
    CORS_ORIGINS: `http://127.0.0.1:${sitePort},http://localhost:${sitePort}`,
  }),
  run(path('serve.mjs'), [], { PORT: sitePort, HEARTH: `http://127.0.0.1:${doorPort}` }),
]
const stop = (code) => {
  for (const child of children) child.kill('SIGTERM')
  process.exitCode = code
}
for (const child of children) child.on('exit', (code) => stop(code ?? 0))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(0))
