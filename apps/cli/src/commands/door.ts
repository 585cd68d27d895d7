import { runServer } from '../server/run-server.ts'
import type { Command } from './command.ts'

/** The doors alone, by the server's own entry point. */
export const door: Command = { name: 'door', help: 'help.door', run: (args) => runServer('door', args) }
