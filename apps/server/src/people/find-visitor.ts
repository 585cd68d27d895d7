import { findSession } from '../accounts/find-session.ts'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import { type FindVisitor, isSuspended, type VisitingPerson } from '../ground/http/visitor.ts'
import { findSpace } from '../spaces/store.ts'
import { toSpace } from '../spaces/view.ts'
import { findPersonOfAccount, type PersonRow } from './store.ts'

/** Who asks: the account of the session, and the person it is in the space of the path. */
export const createFindVisitor =
  ({ db, clock }: { db: Db; clock: Clock }): FindVisitor =>
  async ({ sessionToken, spaceId }) => {
    const [{ account, session }, spaceRow] = await Promise.all([
      findSession({ db, clock }, sessionToken),
      spaceId === null ? undefined : findSpace(db, spaceId),
    ])
    const row = account && spaceRow ? await findPersonOfAccount(db, spaceRow.id, account.id) : undefined
    return {
      account,
      session,
      space: spaceRow ? toSpace(spaceRow) : null,
      person: row ? toVisitingPerson(row, clock()) : null,
    }
  }

/** Whoever is suspended keeps no other role until it ends: what only moderators read is not for them meanwhile. */
const toVisitingPerson = (row: PersonRow, now: Date): VisitingPerson => ({
  id: row.id,
  spaceId: row.space_id,
  name: row.name,
  role: isSuspended({ suspendedUntil: row.suspended_until }, now) ? 'member' : row.role,
  suspendedUntil: row.suspended_until,
})
