import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError } from './config.ts'
import { isAlive } from './db/processes.ts'

export interface HeldFolder {
  release(): Promise<void>
}

/**
 * Takes the data folder for this process. Two servers on one folder would fight over one database.
 *
 * @throws ConfigError if a living server holds it; a file that a killed one left is taken over
 */
export const holdDataFolder = async (dataDir: string): Promise<HeldFolder> => {
  await mkdir(dataDir, { recursive: true })
  const file = join(dataDir, 'hearth.pid')
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = await open(file, 'wx')
      await handle.writeFile(`${process.pid}\n`)
      await handle.close()
      return { release: () => rm(file, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const pid = holderOf(dataDir)
      if (pid !== null) {
        throw new ConfigError(
          `Hearth is already running on ${dataDir} (process ${pid}): stop it first, or start this one with another DATA_DIR and PORT.`,
        )
      }
      await rm(file, { force: true })
    }
  }
  throw new ConfigError(`The data folder ${dataDir} is being taken by another server right now.`)
}

/** Whether a living server holds a data folder. */
export const isHeld = (dataDir: string): boolean => holderOf(dataDir) !== null

/** The process of the living server that holds a data folder; null where there is none. */
const holderOf = (dataDir: string): number | null => {
  const file = join(dataDir, 'hearth.pid')
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').trim()) : 0
  return Number.isInteger(pid) && pid > 1 && pid !== process.pid && isAlive(pid, 'main.ts') ? pid : null
}

/** The secret that signs cookies: given by SESSION_SECRET (needed for several processes), else made once and kept. */
export const readOrMakeSecret = async (dataDir: string, given: string | null): Promise<string> => {
  if (given !== null) return given
  const file = join(dataDir, 'session-secret')
  const known = await readFile(file, 'utf8').catch(() => '')
  if (known.trim().length >= 32) return known.trim()
  const secret = randomBytes(48).toString('base64url')
  await writeFile(file, `${secret}\n`, { mode: 0o600 })
  return secret
}
