import type { stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import { spaceOf } from '../ground/requests/member-of.ts'
import { readOutcomes } from './read-outcomes.ts'
import { addOutcome } from './store.ts'

/** Drafts never come here. What became of a pause is counted, without anybody's name. */
export const draftsRoutes = ({ db, clock }: { db: Db; clock: Clock }): Handlers<typeof stages.drafts> => ({
  async countOutcome({ body, visitor }) {
    const { reason, choice, engine } = body
    await addOutcome(db, spaceOf(visitor).id, clock().toISOString().slice(0, 10), { reason, choice, engine })
    return {}
  },
  readOutcomes: ({ query, visitor }) =>
    readOutcomes({ db }, { spaceId: spaceOf(visitor).id, from: query.from, to: query.to, now: clock() }),
})
