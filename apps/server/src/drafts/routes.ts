import { has, type stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import { spaceOf } from '../ground/requests/member-of.ts'
import { notInThisKind } from '../spaces/kinds/arrange-space.ts'
import { readOutcomes } from './read-outcomes.ts'
import { addOutcome } from './store.ts'

/** Drafts never come here. What became of a pause is counted, without anybody's name. */
export const draftsRoutes = ({ db, clock }: { db: Db; clock: Clock }): Handlers<typeof stages.drafts> => ({
  async countOutcome({ body, visitor }) {
    const { reason, choice, engine } = body
    const space = spaceOf(visitor)
    if (!has(space, 'counts-pauses')) throw notInThisKind()
    await addOutcome(db, space.id, clock().toISOString().slice(0, 10), { reason, choice, engine })
    return {}
  },
  async readOutcomes({ query, visitor }) {
    const space = spaceOf(visitor)
    if (!has(space, 'counts-pauses')) throw notInThisKind()
    return readOutcomes({ db }, { spaceId: space.id, from: query.from, to: query.to, now: clock() })
  },
})
