import { runServer } from '../server/run-server.ts'
import type { Command } from './command.ts'

export const keeperLink: Command = {
  name: 'keeper-link',
  help: 'help.keeper-link',
  run: (args) => runServer('keeper-link', args),
}
