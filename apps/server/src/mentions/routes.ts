import { consequencesOf, HearthError, type PostId, type stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import { toPage, toPlace } from '../ground/requests/cursor.ts'
import { memberOf, spaceOf } from '../ground/requests/member-of.ts'
import { findPeople } from '../people/store.ts'
import { toPersonRef } from '../people/view.ts'
import { notInThisKind } from '../spaces/kinds/arrange-space.ts'
import { choiceIn, stateIn } from './access.ts'
import { findChoice, listBegun, listMentionsOf, putChoice, setState } from './store.ts'
import { toMention } from './view.ts'

/** As many names as one takes in at a glance. */
const maxOffered = 8

export const mentionsRoutes = ({ db, clock }: { db: Db; clock: Clock }): Handlers<typeof stages.mentions> => ({
  async listMentions({ query, visitor }) {
    const { spaceId, id: personId } = memberOf(visitor)
    const { limit = 30, cursor } = query
    const rows = await listMentionsOf(db, { spaceId, personId, after: toPlace(cursor), limit })
    const authors = await findPeople(db, spaceId, [...new Set(rows.map((row) => row.by_id))])
    const people = new Map(authors.map((row) => [row.id, toPersonRef(row)]))
    return toPage(
      rows,
      limit,
      (row) => ({ at: row.at, id: row.post_id }),
      (row) => toMention(row, people),
    )
  },
  async answerMention({ params, body, visitor }) {
    const { spaceId, id: personId } = memberOf(visitor)
    const of = { spaceId, personId, postId: params.postId as PostId, state: body.state, now: clock() }
    if (!(await setState(db, of))) throw new HearthError('not-found')
    return {}
  },
  async listNames({ query, visitor }) {
    const { spaceId, id: personId } = memberOf(visitor)
    const { begun, threadId = null } = query
    const people = await listBegun(db, { spaceId, personId, begun, threadId })
    // Whom naming would not reach is not offered: why that is so (a choice, a block) cannot be told from it.
    const reached = people.filter((row) => stateIn(spaceOf(visitor), visitor.person, row.choice, row) !== null)
    return { items: reached.slice(0, maxOffered).map(({ id, name, role }) => ({ id, name, role })) }
  },
  async readMentionChoice({ visitor }) {
    const { spaceId, id } = memberOf(visitor)
    return { choice: choiceIn(spaceOf(visitor), await findChoice(db, spaceId, id)) }
  },
  async changeMentionChoice({ body, visitor }) {
    const { spaceId, id } = memberOf(visitor)
    if (!consequencesOf(spaceOf(visitor)).mentionChoices.includes(body.choice)) throw notInThisKind(['choice'])
    await putChoice(db, { space_id: spaceId, person_id: id, choice: body.choice })
    return { choice: body.choice }
  },
})
