import { HearthError, type PersonId, type stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import type { NewId } from '../ground/id.ts'
import { fromCursor, toCursor } from '../ground/requests/cursor.ts'
import { activeMemberOf, memberOf, spaceOf } from '../ground/requests/member-of.ts'
import { changeRole } from './keeping/change-role.ts'
import { createPasswordReset } from './keeping/create-password-reset.ts'
import { setLimit } from './limits/set-limit.ts'
import { deleteLimit, findLimit, listLimits } from './limits/store.ts'
import { checkName } from './minors/take-name.ts'
import { findPerson, listPeople, updatePerson } from './store.ts'
import { toPerson, toPersonPage, toPersonRef } from './view.ts'

type Living =
  | 'listPeople'
  | 'readPerson'
  | 'changeMyself'
  | 'changeRole'
  | 'createPasswordReset'
  | 'listLimits'
  | 'setLimit'
  | 'liftLimit'

/** How people of a space live together: pages, roles, private limits. */
export const peopleRoutes = ({
  db,
  clock,
  newId,
}: {
  db: Db
  clock: Clock
  newId: NewId
}): Pick<Handlers<typeof stages.people>, Living> => ({
  async listPeople({ query, visitor }) {
    const limit = query.limit ?? 30
    const rows = await listPeople(db, {
      spaceId: spaceOf(visitor).id,
      name: query.name ?? '',
      after: query.cursor === undefined ? null : await placeOf(query.cursor),
      limit,
    })
    const last = rows.length > limit ? rows[limit - 1] : undefined
    const me = memberOf(visitor)
    const mine = new Map((await listLimits(db, me.spaceId, me.id)).map((row) => [row.other_id, row.kind]))
    const items = rows.slice(0, limit).map((row) => ({ ...toPersonRef(row), myLimit: mine.get(row.id) ?? null }))
    return { items, next: last ? toCursor([last.id]) : null }

    // The cursor holds the id alone: names change, and a name in an address would end up in other people's logs.
    async function placeOf(cursor: string) {
      const [id] = fromCursor(cursor, ['id'])
      const person = await findPerson(db, spaceOf(visitor).id, id)
      if (!person) throw new HearthError('bad-cursor')
      return { name: person.name, id: person.id }
    }
  },
  async readPerson({ params, visitor }) {
    const space = spaceOf(visitor)
    const row = await findPerson(db, space.id, params.personId)
    if (!row) throw new HearthError('not-found')
    const mine = visitor.person ? await findLimit(db, space.id, visitor.person.id, row.id) : null
    return { person: toPersonPage(row, visitor.person), myLimit: mine }
  },
  async changeMyself({ body, visitor }) {
    const me = activeMemberOf(visitor, clock())
    const { style, ...rest } = body
    const change = { ...rest, ...(style ? { style: JSON.stringify(style) } : {}) }
    const row =
      Object.keys(change).length > 0
        ? await db.transaction().execute(async (tx) => {
            const { name } = change
            if (name !== undefined && name !== me.name) {
              await checkName(tx, { spaceId: me.spaceId, personId: me.id, role: me.role, name })
            }
            return updatePerson(tx, me.spaceId, me.id, change)
          })
        : await findPerson(db, me.spaceId, me.id)
    if (!row) throw new HearthError('not-found')
    return toPerson(row)
  },
  async changeRole({ params, body, visitor }) {
    const { spaceId, id: by } = memberOf(visitor)
    const personId = params.personId as PersonId
    return toPerson(await changeRole({ db, clock, newId }, { spaceId, by, personId, role: body.role }))
  },
  async createPasswordReset({ params, visitor }) {
    const { spaceId, id: by } = memberOf(visitor)
    const personId = params.personId as PersonId
    const { token, expiresAt } = await createPasswordReset({ db, clock, newId }, { spaceId, by, personId })
    return { path: `/reset/${token}`, expiresAt: expiresAt.toISOString() }
  },
  async listLimits({ visitor }) {
    const { spaceId, id } = memberOf(visitor)
    const rows = await listLimits(db, spaceId, id)
    return {
      items: rows.map((row) => ({
        person: toPersonRef({ id: row.other_id, name: row.name, role: row.role }),
        kind: row.kind,
        since: row.since.toISOString(),
      })),
    }
  },
  async setLimit({ params, body, visitor }) {
    const { spaceId, id: personId } = memberOf(visitor)
    await setLimit({ db, clock }, { spaceId, personId, otherId: params.personId as PersonId, kind: body.kind })
    return {}
  },
  async liftLimit({ params, visitor }) {
    const { spaceId, id } = memberOf(visitor)
    await deleteLimit(db, spaceId, id, params.personId as PersonId)
    return {}
  },
})
