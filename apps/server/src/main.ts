import { parseArgs } from 'node:util'
import { ConfigError } from './ground/config.ts'
import { runMigrate } from './run/migrate.ts'
import { runServe } from './run/serve.ts'

const usage = 'usage: main.ts serve [--demo] | migrate'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { demo: { type: 'boolean', default: false } },
})

try {
  switch (positionals[0] ?? 'serve') {
    case 'serve':
      await runServe({ isDemo: values.demo })
      break
    case 'migrate':
      await runMigrate()
      break
    default:
      process.stderr.write(`${usage}\n`)
      process.exitCode = 2
  }
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
