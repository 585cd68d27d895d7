import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { Clock } from '../clock.ts'
import { ConfigError } from '../config.ts'
import { DoorError } from './door-error.ts'
import { admitWithoutOwnKey, type Doorkeeper, type DoorSettings, type Entry } from './doorkeeper.ts'
import { createLanguageCount } from './language-count.ts'
import { createPace } from './pace.ts'

interface FileKey {
  readonly name: string
  readonly hash: string
  readonly perMinute: number
  readonly perDay: number | null
}

const usualPerMinute = 600
/** How often it is looked whether the file has changed, at most. */
const lookMs = 2000

const digest = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/**
 * The doorkeeper of a door that runs alone: keys from a file that is read again when it changes, so that a key is
 * rotated or revoked without a restart. Counts are kept in memory and begin anew with the process.
 *
 * @param file JSON: `[{ "name": "coral", "key": "…" | "sha256": "…", "perMinute"?: 600, "perDay"?: 50000 }]`
 * @throws ConfigError where the file cannot be read as that
 */
export const createFileDoorkeeper = async (of: {
  file: string | null
  clock: Clock
  door: DoorSettings
  /** Is told of languages that nobody here reads, and how often they were asked for. */
  tellLanguage: (language: string, times: number) => void
}): Promise<Doorkeeper> => {
  const { file, clock, door } = of
  const pace = createPace(clock)
  const countLanguage = createLanguageCount(of.tellLanguage)
  const days = new Map<string, { day: string; count: number }>()
  let keys = file === null ? [] : await readKeys(file)
  let changedMs = file === null ? 0 : await changedAt(file)
  let lookedMs = 0

  const currentKeys = async (): Promise<readonly FileKey[]> => {
    const now = performance.now()
    if (file === null || now - lookedMs < lookMs) return keys
    lookedMs = now
    const changed = await changedAt(file)
    if (changed === changedMs) return keys
    changedMs = changed
    // Half-written or wrong: the keys of before stay until it can be read.
    keys = await readKeys(file).catch(() => keys)
    return keys
  }
  const spend = (name: string, perDay: number | null): void => {
    const now = clock()
    const day = now.toISOString().slice(0, 10)
    const known = days.get(name)
    const count = known?.day === day ? known.count + 1 : 1
    if (perDay !== null && count > perDay) {
      throw new DoorError('quota-spent', (86_400_000 - (now.getTime() % 86_400_000)) / 1000)
    }
    days.set(name, { day, count })
  }

  return {
    async admit(shown): Promise<Entry> {
      const hash = shown === null ? '' : digest(shown)
      // Hashes are compared, so the time it takes tells nothing about a key.
      const key = (await currentKeys()).find((one) => one.hash === hash)
      if (key === undefined) {
        admitWithoutOwnKey(door, shown)
        return { keyId: null, spaceId: null, keepsSuggestions: false }
      }
      const seconds = pace.take(key.name, key.perMinute)
      if (seconds > 0) throw new DoorError('too-fast', seconds)
      spend(key.name, key.perDay)
      return { keyId: key.name, spaceId: null, keepsSuggestions: false }
    },
    countLanguage: async (_, language) => countLanguage(language),
  }
}

const changedAt = async (file: string): Promise<number> => (await stat(file).catch(() => null))?.mtimeMs ?? 0

const readKeys = async (file: string): Promise<readonly FileKey[]> => {
  const wrong = (what: string) => new ConfigError(`The keys file ${file} ${what}.`)
  const text = await readFile(file, 'utf8').catch(() => {
    throw wrong('cannot be read')
  })
  const list = parseList(text)
  if (list === null) throw wrong('must be a JSON list of objects with a "name" and a "key"')
  const keys = list.map((one, index) => {
    const key = toFileKey(one)
    if (key === null) throw wrong(`is wrong at its entry ${index + 1}`)
    return key
  })
  if (new Set(keys.map(({ name }) => name)).size < keys.length) throw wrong('gives a name to two keys')
  return keys
}

const parseList = (text: string): readonly unknown[] | null => {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list : null
  } catch {
    return null
  }
}

/** Shorter secrets can be guessed. */
const shortest = 16

const toFileKey = (value: unknown): FileKey | null => {
  const { name, key, sha256, perMinute = usualPerMinute, perDay = null } = (value ?? {}) as Record<string, unknown>
  if (typeof name !== 'string' || name.trim() === '') return null
  const isCount = (one: unknown): one is number => typeof one === 'number' && Number.isSafeInteger(one) && one > 0
  if (!isCount(perMinute) || (perDay !== null && !isCount(perDay))) return null
  if (typeof key === 'string' && key.length >= shortest) return { name, hash: digest(key), perMinute, perDay }
  const isHash = typeof sha256 === 'string' && /^[0-9a-f]{64}$/i.test(sha256)
  return isHash ? { name, hash: sha256.toLowerCase(), perMinute, perDay } : null
}
