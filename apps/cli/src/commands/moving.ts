import { runServer } from '../server/run-server.ts'
import type { Command } from './command.ts'

/** What brings a server's words out, in and into safety, by the server's own entry point. */
export const moving: readonly Command[] = [
  { name: 'export', help: 'help.export', run: (args) => runServer('export', args) },
  { name: 'import', help: 'help.import', run: (args) => runServer('import', args) },
  { name: 'backup', help: 'help.backup', run: (args) => runServer('backup', args) },
  { name: 'claim-links', help: 'help.claim-links', run: (args) => runServer('claim-links', args) },
  { name: 'doctor', help: 'help.doctor', run: (args) => runServer('doctor', args) },
]
