import { runServer } from '../server/run-server.ts'
import type { Command } from './command.ts'

export const migrate: Command = { name: 'migrate', help: 'help.migrate', run: (args) => runServer('migrate', args) }
