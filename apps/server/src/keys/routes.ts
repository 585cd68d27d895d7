import { HearthError, type stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Config } from '../ground/config.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import type { NewId } from '../ground/id.ts'
import { memberOf, spaceOf } from '../ground/requests/member-of.ts'
import { createKey } from './create-key.ts'
import { rotateKey } from './rotate-key.ts'
import { type KeyRow, listKeys, unreadLanguages, updateKey, usesByKey, withoutKey } from './store.ts'
import { noUse, toDay, toKey } from './view.ts'

type Tools = { readonly db: Db; readonly clock: Clock; readonly newId: NewId; readonly config: Config }

/** A keeper makes, changes, rotates and revokes the keys of programs. */
export const keysRoutes = ({ db, clock, newId, config }: Tools): Handlers<typeof stages.keys> => {
  const view = async (row: KeyRow | undefined) => {
    if (!row) throw new HearthError('not-found')
    const now = clock()
    return toKey(row, (await usesByKey(db, row.space_id, toDay(now))).get(row.id) ?? noUse, now)
  }
  return {
    async listKeys({ visitor }) {
      const spaceId = spaceOf(visitor).id
      const now = clock()
      const [rows, uses, unread] = await Promise.all([
        listKeys(db, spaceId),
        usesByKey(db, spaceId, toDay(now)),
        unreadLanguages(db, spaceId, toDay(now)),
      ])
      return {
        items: rows.map((row) => toKey(row, uses.get(row.id) ?? noUse, now)),
        withoutKey: uses.get(withoutKey) ?? noUse,
        unread,
        isOpen: config.isDoorOpen,
        publicUrl: config.publicUrl,
      }
    },
    async createKey({ body, visitor }) {
      const { spaceId, id: by } = memberOf(visitor)
      const { name, perMinute, perDay = null, keepsSuggestions = true } = body
      const limits = { perMinute, perDay, keepsSuggestions }
      const { row, secret } = await createKey({ db, clock, newId }, { spaceId, by, name: name.trim(), ...limits })
      return { key: toKey(row, noUse, clock()), secret }
    },
    async changeKey({ params, body, visitor }) {
      const change = {
        ...(body.name === undefined ? {} : { name: body.name.trim() }),
        ...(body.perMinute === undefined ? {} : { per_minute: body.perMinute }),
        ...(body.perDay === undefined ? {} : { per_day: body.perDay }),
        ...(body.keepsSuggestions === undefined ? {} : { keeps_suggestions: body.keepsSuggestions }),
      }
      if (Object.keys(change).length === 0) throw new HearthError('invalid-input')
      return view(await updateKey(db, spaceOf(visitor).id, params.keyId, change))
    },
    async rotateKey({ params, body, visitor }) {
      const input = { spaceId: spaceOf(visitor).id, keyId: params.keyId, hours: body.hours ?? 24 }
      const { row, secret } = await rotateKey({ db, clock }, input)
      return { key: await view(row), secret }
    },
    async revokeKey({ params, visitor }) {
      return view(await updateKey(db, spaceOf(visitor).id, params.keyId, { revoked_at: clock() }))
    },
  }
}
