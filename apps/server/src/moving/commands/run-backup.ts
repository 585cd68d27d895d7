import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import about from '../../../package.json' with { type: 'json' }
import { systemClock } from '../../ground/clock.ts'
import { backup } from '../backup/backup.ts'
import { MovingError } from '../moving-error.ts'
import { words } from '../words.ts'
import { openExisting } from './run-export.ts'

/** `hearth backup`: one now, beside the schedule of a running server. */
export const runBackup = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({ args: [...args], options: { to: { type: 'string' } } })
  const { config, db, close } = await openExisting()
  try {
    const dir = values.to === undefined ? config.backup.dir : resolve(values.to)
    if (dir === null) throw new MovingError('no-backup-folder')
    const { path, manifest, kept, removed } = await backup(
      { db, clock: systemClock, dataDir: config.dataDir, version: about.version },
      { ...config.backup, dir },
    )
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    process.stdout.write(`${words('backed-up', { path, rows, files: manifest.files.count, kept, removed })}\n`)
  } finally {
    await close()
  }
}
