import { dieQuietlyOnBrokenPipe } from './bulk/output/write-out.ts'
import { CliError } from './cli-error.ts'
import { commands } from './commands/index.ts'
import { nearest } from './nearest.ts'
import { listed, words } from './words.ts'

/** Runs one command and gives the exit code: 0 well, 1 something failed or was refused, 2 the command line is wrong. */
async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  const names = commands.map((command) => command.name)
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${words('help')}\n`)
    return 0
  }
  if (name === undefined) throw new CliError(words('error.noCommand', { commands: listed(names) }), 2)
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) {
    const guess = nearest(name, names)
    const hint = guess === undefined ? '' : words('error.guess', { guess })
    throw new CliError(words('error.unknownCommand', { name, commands: listed(names), guess: hint }), 2)
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${words(command.help)}\n`)
    return 0
  }
  return command.run(rest)
}

dieQuietlyOnBrokenPipe(process.stdout)
dieQuietlyOnBrokenPipe(process.stderr)
try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof CliError)) throw error
  process.stderr.write(`hearth: ${error.message}\n`)
  process.exitCode = error.exitCode
}
