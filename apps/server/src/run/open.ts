import { sql } from 'kysely'
import { type Config, ConfigError, toConfig } from '../ground/config.ts'
import { type HeldFolder, holdDataFolder, isHeld } from '../ground/data-folder.ts'
import { connect, type Db } from '../ground/db/database.ts'
import { type EmbeddedDatabase, findEmbedded, startEmbedded } from '../ground/db/embedded.ts'
import { migrate } from '../ground/db/migrate.ts'
import { readEnv } from '../ground/env.ts'
import { openSignals, type Signals } from '../ground/live/signals.ts'

export interface Opened {
  readonly config: Config
  readonly db: Db
  readonly signals: Signals
  close(): Promise<void>
}

/** A database alone, for what only reads and writes tables. */
export type OpenedBeside = Pick<Opened, 'config' | 'db' | 'close'>

/**
 * Takes the data folder, brings a database up and migrates it.
 *
 * @param options.isMigrated false: the database is left as it is
 * @throws ConfigError with one sentence that says what to change
 */
export const open = async (
  changes: Record<string, string> = {},
  { isMigrated = true }: { readonly isMigrated?: boolean } = {},
): Promise<Opened> => {
  const config = toConfig(readEnv({ ...process.env, ...changes }))
  const folder: HeldFolder = await holdDataFolder(config.dataDir)
  let embedded: EmbeddedDatabase | null = null
  try {
    embedded = config.databaseUrl === null ? await startEmbedded(config.dataDir) : null
    const url = config.databaseUrl ?? (embedded as EmbeddedDatabase).url
    const db = connect(url)
    if (isMigrated) await migrate(db)
    else await sql`select 1`.execute(db)
    const signals = openSignals(url)
    return {
      config,
      db,
      signals,
      async close() {
        await signals.close()
        await db.destroy()
        await embedded?.stop()
        await folder.release()
      },
    }
  } catch (error) {
    await embedded?.stop()
    await folder.release()
    if (config.databaseUrl !== null && isUnreachable(error)) {
      throw new ConfigError(unreachable)
    }
    throw error
  }
}

/**
 * The database of a server that may be running: beside it where it is, else as `open`, without migrating. For reading, and
 * for what may happen beside a living server.
 *
 * @throws ConfigError with one sentence that says what to change
 */
export const openBeside = async (): Promise<OpenedBeside> => {
  const config = toConfig(readEnv(process.env))
  const url = config.databaseUrl ?? (isHeld(config.dataDir) ? await findEmbedded(config.dataDir) : null)
  if (url === null) return open({}, { isMigrated: false })
  const db = connect(url, 4)
  try {
    await sql`select 1`.execute(db)
  } catch (error) {
    await db.destroy()
    throw isUnreachable(error) ? new ConfigError(unreachable) : error
  }
  return { config, db, close: () => db.destroy() }
}

const unreachable =
  'The database of DATABASE_URL does not answer: check the address, the name, the password and that it is running.'

const isUnreachable = (error: unknown): boolean =>
  ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '28P01', '28000', '3D000'].includes(
    String((error as { code?: unknown })?.code),
  )
