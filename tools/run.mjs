// `node tools/run.mjs file.ts [args]`: sets up what is missing, then runs a TypeScript file on Node 24.
import { spawn } from 'node:child_process'
import { environment, generate, install, node24, nodeFlags, root, setUp } from './setup.mjs'

setUp(install, generate)
const child = spawn(node24, [...nodeFlags, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: environment(),
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
