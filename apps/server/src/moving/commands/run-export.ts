import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import about from '../../../package.json' with { type: 'json' }
import { systemClock } from '../../ground/clock.ts'
import { openBeside } from '../../run/open.ts'
import { exportAll } from '../export/export-all.ts'
import { MovingError } from '../moving-error.ts'
import { words } from '../words.ts'

/** `hearth export`: everything, or one space, into a new folder; also beside a running server. */
export const runExport = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: { to: { type: 'string' }, space: { type: 'string' }, compress: { type: 'boolean', default: false } },
  })
  const { config, db, close } = await openExisting()
  try {
    const name = `hearth-${values.space ?? 'export'}-${stampOf(systemClock())}`
    const target = resolve(values.to ?? name)
    const manifest = await exportAll(
      { db, clock: systemClock, dataDir: config.dataDir, version: about.version },
      {
        target,
        slug: values.space ?? null,
        isCompressed: values.compress,
        without: [target, ...(config.backup.dir === null ? [] : [config.backup.dir])],
      },
    )
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const counts = { rows, tables: manifest.tables.length, files: manifest.files.count, path: target }
    process.stdout.write(`${words('exported', counts)}\n`)
    if (values.space === undefined) process.stdout.write(`${words('exported.secrets')}\n`)
  } finally {
    await close()
  }
}

/** The database that is there, never a new one. @throws MovingError `no-database` */
export const openExisting = async (): ReturnType<typeof openBeside> => {
  const dataDir = resolve(process.env.DATA_DIR || './data')
  if (!process.env.DATABASE_URL && !existsSync(join(dataDir, 'postgres', 'PG_VERSION'))) {
    throw new MovingError('no-database', { path: dataDir })
  }
  return openBeside()
}

/** An instant as a part of a name, such as 20261121-120000. */
export const stampOf = (at: Date): string => at.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
