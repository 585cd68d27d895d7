import { HearthError, type PersonId, type SpaceId, type stages, type Thanks } from '@hearth/contract'
import { foldingOf } from '../boundaries/folding.ts'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import type { NewId } from '../ground/id.ts'
import { toPage, toPlace } from '../ground/requests/cursor.ts'
import { memberOf, spaceOf } from '../ground/requests/member-of.ts'
import { findBlocked } from '../people/limits/store.ts'
import { findPeople, findPerson } from '../people/store.ts'
import { mayRead, mayShow } from './access.ts'
import { giveThanks } from './give-thanks.ts'
import { removeThanks } from './remove-thanks.ts'
import { findThanks, listThanks, setShown, type ThanksRow } from './store.ts'
import { toThanks } from './view.ts'

interface Tools {
  readonly db: Db
  readonly clock: Clock
  readonly newId: NewId
}

export const thanksRoutes = ({ db, clock, newId }: Tools): Handlers<typeof stages.thanks> => {
  const viewOf = async (
    spaceId: SpaceId,
    readerId: PersonId | null,
    rows: readonly ThanksRow[],
  ): Promise<(row: ThanksRow) => Thanks> => {
    const [people, folding] = await Promise.all([
      findPeople(db, spaceId, [...new Set(rows.flatMap((row) => [row.from_id, row.to_id]))]),
      foldingOf(db, spaceId, readerId),
    ])
    return (row) => toThanks(row, { people, readerId, folding })
  }
  const pageOf = async (spaceId: SpaceId, readerId: PersonId | null, rows: readonly ThanksRow[], limit: number) =>
    toPage(rows, limit, (row) => ({ at: row.given_at, id: row.id }), await viewOf(spaceId, readerId, rows))

  return {
    async giveThanks({ body, visitor, idempotencyKey }) {
      const from = memberOf(visitor)
      const { toPersonId, postId = null, act, effect, meaning = '' } = body
      const row = await giveThanks(
        { db, clock, newId },
        { space: spaceOf(visitor), from, toPersonId, postId, act, effect, meaning, idempotencyKey },
      )
      return (await viewOf(from.spaceId, from.id, [row]))(row)
    },
    async listThanks({ query, visitor }) {
      const { spaceId, id: personId } = memberOf(visitor)
      const { box = 'received', limit = 30, cursor } = query
      const without = box === 'received' ? await findBlocked(db, spaceId, personId) : new Set<PersonId>()
      const of = { spaceId, box, personId, isShownOnly: false, without, after: toPlace(cursor), limit }
      return pageOf(spaceId, personId, await listThanks(db, of), limit)
    },
    async listShownThanks({ params, query, visitor }) {
      const { id: spaceId } = spaceOf(visitor)
      const { limit = 30, cursor } = query
      if (!(await findPerson(db, spaceId, params.personId))) throw new HearthError('not-found')
      const personId = params.personId as PersonId
      const after = toPlace(cursor)
      const of = {
        spaceId,
        box: 'received',
        personId,
        isShownOnly: true,
        without: new Set<PersonId>(),
        after,
        limit,
      } as const
      return pageOf(spaceId, visitor.person?.id ?? null, await listThanks(db, of), limit)
    },
    async showThanks({ params, body, visitor }) {
      const { spaceId, id } = memberOf(visitor)
      const row = await findThanks(db, spaceId, params.thanksId)
      if (!row || !mayRead(id, row)) throw new HearthError('not-found')
      if (!mayShow(id, row)) throw new HearthError('not-allowed')
      await setShown(db, spaceId, row.id, body.isShown)
      return (await viewOf(spaceId, id, [row]))({ ...row, is_shown: body.isShown })
    },
    async removeThanks({ params, visitor }) {
      await removeThanks({ db }, { person: memberOf(visitor), thanksId: params.thanksId })
      return {}
    },
  }
}
