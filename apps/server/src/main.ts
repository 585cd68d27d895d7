import { parseArgs } from 'node:util'
import { ConfigError } from './ground/config.ts'
import { isMovingCommand, runMoving } from './moving/commands/run-moving.ts'

const usage =
  'usage: main.ts serve [--demo] | door [--keys <file>] | migrate | keeper-link [<name>] | export | import | backup | claim-links | doctor'

const [first, ...rest] = process.argv.slice(2)
const { values, positionals } = isMovingCommand(first)
  ? { values: {}, positionals: [first] }
  : parseArgs({
      allowPositionals: true,
      options: { demo: { type: 'boolean', default: false }, keys: { type: 'string' } },
    })

try {
  // Each command loads only what it stands on: a door knows no database.
  switch (positionals[0] ?? 'serve') {
    case 'serve':
      await (await import('./run/serve.ts')).runServe({ isDemo: values.demo ?? false })
      break
    case 'door':
      await (await import('./run/door.ts')).runDoor({ keysFile: values.keys })
      break
    case 'migrate':
      await (await import('./run/migrate.ts')).runMigrate()
      break
    case 'keeper-link':
      await (await import('./run/keeper-link.ts')).runKeeperLink({ name: positionals[1] })
      break
    case 'doctor':
      await (await import('./run/doctor/run-doctor.ts')).runDoctor()
      break
    default:
      if (isMovingCommand(first)) {
        await runMoving(first, rest)
        break
      }
      process.stderr.write(`${usage}\n`)
      process.exitCode = 2
  }
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
