import { Migrator } from 'kysely/migration'
import type { Db } from './database.ts'
import { migrations } from './migrations/index.ts'

/** The names of all migrations that this Hearth knows, in order. */
export const knownMigrations: readonly string[] = Object.keys(migrations).sort()

/**
 * Brings the schema up to date. Safe to run from several processes at once (Kysely holds a lock).
 *
 * @param to the last migration to run; the newest unless said
 * @returns the names of the migrations that ran now
 * @throws the error of the migration that failed; nothing of it remains
 */
export const migrate = async (db: Db, to?: string): Promise<string[]> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error, results } = to === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(to)
  if (error) throw error
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName)
}
