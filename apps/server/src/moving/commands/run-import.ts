import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock } from '../../ground/clock.ts'
import { ConfigError } from '../../ground/config.ts'
import { knownMigrations, migrate } from '../../ground/db/migrate.ts'
import { createNewId } from '../../ground/id.ts'
import { type OpenedBeside, open, openBeside } from '../../run/open.ts'
import { lastMigration } from '../folder/manifest.ts'
import { checkExport } from '../import/check-export.ts'
import { importExport } from '../import/import-export.ts'
import { words } from '../words.ts'

/** `hearth import`: an export comes in, into an empty place or, one space, beside others. */
export const runImport = async (args: readonly string[]): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      check: { type: 'boolean', default: false },
      slug: { type: 'string' },
      'new-id': { type: 'boolean', default: false },
      from: { type: 'string' },
      space: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      claims: { type: 'string' },
    },
  })
  const [folder, ...others] = positionals
  if (values.from !== undefined) {
    const { from, space: slug, claims } = values
    if (folder === undefined || others.length > 0 || slug === undefined) {
      throw new TypeError('Name one file, and the space that it comes into with --space.')
    }
    const { bringInFrom } = await import('./bring-in-from.ts')
    return bringInFrom({ from, path: folder, slug, isDryRun: values['dry-run'], claims })
  }
  if (folder === undefined || others.length > 0) throw new TypeError('Name one folder with an export.')
  const manifest = await checkExport(resolve(folder))
  if (values.check) {
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const counts = { rows, tables: manifest.tables.length, files: manifest.files.count }
    const made = { path: resolve(folder), at: manifest.madeAt, migration: lastMigration(manifest) }
    process.stdout.write(`${words('checked', { ...counts, ...made })}\n`)
    return
  }
  const { config, db, close } = await openFor(manifest.scope.kind)
  try {
    const imported = await importExport(
      {
        db,
        newId: createNewId(systemClock),
        dataDir: config.dataDir,
        migrate: (to) => migrate(db, to),
        known: knownMigrations,
      },
      resolve(folder),
      { slug: values.slug ?? null, isNewId: values['new-id'] },
    )
    const { rows, files, space } = imported
    process.stdout.write(`${words('imported', { rows, tables: manifest.tables.length, files })}\n`)
    if (space !== null) process.stdout.write(`${words('imported.space', { slug: space.slug })}\n`)
    if (space !== null && space.unclaimed > 0) {
      process.stdout.write(`${words('imported.unclaimed', { people: space.unclaimed, slug: space.slug })}\n`)
    }
  } finally {
    await close()
  }
}

/** A whole server comes into a place that nothing runs on; a space also beside a running server. */
const openFor = async (scope: 'server' | 'space'): Promise<OpenedBeside> => {
  if (scope === 'server') return open({}, { isMigrated: false })
  const dataDir = resolve(process.env.DATA_DIR || './data')
  const isThere = Boolean(process.env.DATABASE_URL) || existsSync(join(dataDir, 'postgres', 'PG_VERSION'))
  if (isThere) return openBeside()
  if (existsSync(join(dataDir, 'postgres'))) throw new ConfigError(`The database in ${dataDir} is not whole.`)
  return open({}, { isMigrated: false })
}
