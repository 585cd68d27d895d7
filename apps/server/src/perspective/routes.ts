import { HearthError, type stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import { fromCursor, toCursor, toPage, toPlace } from '../ground/requests/cursor.ts'
import { memberOf, spaceOf } from '../ground/requests/member-of.ts'
import { countWaiting, deleteSuggestion, listShadowScores, listSuggestions, reviewSuggestion } from './store.ts'
import { toShadowScore, toSuggestion, toTrainingLine } from './view.ts'

/** What came in through the doors, for keepers. The doors themselves are in `doors.ts`. */
export const perspectiveRoutes = ({ db, clock }: { db: Db; clock: Clock }): Handlers<typeof stages.perspective> => ({
  async listSuggestions({ query, visitor }) {
    const spaceId = spaceOf(visitor).id
    const limit = query.limit ?? 30
    const after = toPlace(query.cursor)
    const [rows, waiting] = await Promise.all([
      listSuggestions(db, { spaceId, state: query.state ?? null, after, limit }),
      countWaiting(db, spaceId),
    ])
    return { ...toPage(rows, limit, (row) => row, toSuggestion), waiting }
  },
  async reviewSuggestion({ params, body, visitor }) {
    const { spaceId, id: by } = memberOf(visitor)
    const row = await reviewSuggestion(db, { spaceId, id: params.suggestionId, state: body.state, by })
    if (!row) throw new HearthError('not-found')
    return toSuggestion(row)
  },
  async deleteSuggestion({ params, visitor }) {
    if (!(await deleteSuggestion(db, spaceOf(visitor).id, params.suggestionId))) throw new HearthError('not-found')
    return {}
  },
  async exportSuggestions({ query, visitor }) {
    const limit = query.limit ?? 100
    const of = { spaceId: spaceOf(visitor).id, state: 'accepted' as const, after: toPlace(query.cursor), limit }
    const rows = await listSuggestions(db, of)
    return toPage(
      rows,
      limit,
      (row) => row,
      (row) => toTrainingLine(row, query.consent, clock()),
    )
  },
  async listShadowScores({ query, visitor }) {
    const limit = query.limit ?? 100
    const after = query.cursor === undefined ? null : fromCursor(query.cursor, ['id'])[0]
    const rows = await listShadowScores(db, { spaceId: spaceOf(visitor).id, after, limit })
    const items = rows.slice(0, limit)
    const last = items.at(-1)
    return { items: items.map(toShadowScore), next: rows.length > limit && last ? toCursor([last.id]) : null }
  },
})
