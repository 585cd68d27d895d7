import type { SpaceId } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import { DoorError } from '../ground/doors/door-error.ts'
import { admitWithoutOwnKey, type Doorkeeper, type DoorSettings, type Entry } from '../ground/doors/doorkeeper.ts'
import { languageOf } from '../ground/doors/language-count.ts'
import { createPace } from '../ground/doors/pace.ts'
import { hashToken } from '../ground/id.ts'
import { findFirstSpace } from '../spaces/store.ts'
import { addUse, openWith, withoutKey } from './store.ts'
import { toDay } from './view.ts'

/** Seconds until the day (UTC), and with it the quota, begins anew. */
const untilTomorrow = (now: Date): number => (86_400_000 - (now.getTime() % 86_400_000)) / 1000

/**
 * The doorkeeper of a whole server: keys of spaces first, then keys of the environment, then open doors. What comes in
 * without a key of a space is answered for by the keeper of the first space, who set the server up.
 */
export const createDoorkeeper = ({ db, clock, door }: { db: Db; clock: Clock; door: DoorSettings }): Doorkeeper => {
  const pace = createPace(clock)
  const count = async (spaceId: SpaceId | null, keyId: string | null, what: string): Promise<void> => {
    if (spaceId === null) return
    await addUse(db, { spaceId, keyId: (keyId ?? withoutKey) as typeof withoutKey, day: toDay(clock()), what })
  }
  const refuse = async (entry: Entry, reason: 'too-fast' | 'quota-spent', seconds: number): Promise<never> => {
    await count(entry.spaceId, entry.keyId, 'refused')
    throw new DoorError(reason, seconds)
  }
  // Known from the last time, so that whoever is too fast is turned away before the day's quota is touched.
  const limits = new Map<string, { readonly entry: Entry; readonly perMinute: number }>()
  const keepPace = async (hash: string): Promise<boolean> => {
    const known = limits.get(hash)
    if (known === undefined) return false
    const seconds = pace.take(known.entry.keyId ?? '', known.perMinute)
    if (seconds > 0) await refuse(known.entry, 'too-fast', seconds)
    return true
  }

  return {
    async admit(shown) {
      const hash = shown === null ? null : hashToken(shown)
      if (hash !== null) {
        const isCounted = await keepPace(hash)
        const now = clock()
        const opened = await openWith(db, hash, { now, day: toDay(now) })
        if (opened) {
          const { space_id, id, per_minute, keeps_suggestions } = opened
          const entry: Entry = { spaceId: space_id, keyId: id, keepsSuggestions: keeps_suggestions }
          limits.set(hash, { entry, perMinute: per_minute })
          if (!isCounted) await keepPace(hash)
          if (opened.used === null) await refuse(entry, 'quota-spent', untilTomorrow(now))
          return entry
        }
        limits.delete(hash)
      }
      admitWithoutOwnKey(door, shown)
      const spaceId = await findFirstSpace(db)
      await count(spaceId, null, 'asked')
      return { spaceId, keyId: null, keepsSuggestions: spaceId !== null }
    },
    countLanguage: ({ spaceId, keyId }, language) => count(spaceId, keyId, `language:${languageOf(language)}`),
  }
}
