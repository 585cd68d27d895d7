import { runServer } from '../server/run-server.ts'
import type { Command } from './command.ts'

/** The server's own entry point, so that there is one way to start it. */
export const serve: Command = { name: 'serve', help: 'help.serve', run: (args) => runServer('serve', args) }
