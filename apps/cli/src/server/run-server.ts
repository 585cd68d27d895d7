import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { CliError } from '../cli-error.ts'
import { words } from '../words.ts'

/** The server is another app: it is run, never imported. */
const entryPoint = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url))

export type ServerCommand =
  | 'serve'
  | 'door'
  | 'migrate'
  | 'keeper-link'
  | 'export'
  | 'import'
  | 'backup'
  | 'claim-links'
  | 'doctor'

/** Runs a command of the server's own entry point as a child with this terminal; signals go on to it. */
export async function runServer(command: ServerCommand, args: readonly string[]): Promise<number> {
  if (!existsSync(entryPoint)) throw new CliError(words('error.noServer', { file: entryPoint }))
  const child = spawn(process.execPath, [...process.execArgv, entryPoint, command, ...args], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to both processes; sending it on would make it two.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  return code ?? 128 + (signal ? constants.signals[signal] : 0)
}
