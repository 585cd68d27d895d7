import { type Config, ConfigError, toConfig } from '../ground/config.ts'
import { type HeldFolder, holdDataFolder } from '../ground/data-folder.ts'
import { connect, type Db } from '../ground/db/database.ts'
import { type EmbeddedDatabase, startEmbedded } from '../ground/db/embedded.ts'
import { migrate } from '../ground/db/migrate.ts'
import { readEnv } from '../ground/env.ts'
import { openSignals, type Signals } from '../ground/live/signals.ts'

export interface Opened {
  readonly config: Config
  readonly db: Db
  readonly signals: Signals
  close(): Promise<void>
}

/**
 * Takes the data folder, brings a database up and migrates it.
 *
 * @throws ConfigError with one sentence that says what to change
 */
export const open = async (changes: Record<string, string> = {}): Promise<Opened> => {
  const config = toConfig(readEnv({ ...process.env, ...changes }))
  const folder: HeldFolder = await holdDataFolder(config.dataDir)
  let embedded: EmbeddedDatabase | null = null
  try {
    embedded = config.databaseUrl === null ? await startEmbedded(config.dataDir) : null
    const url = config.databaseUrl ?? (embedded as EmbeddedDatabase).url
    const db = connect(url)
    await migrate(db)
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
      throw new ConfigError(
        'The database of DATABASE_URL does not answer: check the address, the name, the password and that it is running.',
      )
    }
    throw error
  }
}

const isUnreachable = (error: unknown): boolean =>
  ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '28P01', '28000', '3D000'].includes(
    String((error as { code?: unknown })?.code),
  )
