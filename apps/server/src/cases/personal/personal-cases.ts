import { sql } from 'kysely'
import type { PersonalData } from '../../ground/requests/personal-data.ts'

/** Cases that somebody holds; they go back to the queue. What they decided is told by the decisions. */
export const personalCases: PersonalData = {
  name: 'cases',
  async read(db, { spaceId, personId }) {
    const { rows } = await sql`
      select id, opened_at as "openedAt", claimed_until as "heldUntil" from review_case
      where space_id = ${spaceId} and claimed_by = ${personId} and state = 'claimed' order by opened_at`.execute(db)
    return rows
  },
  async forget(tx, { spaceId, personId }) {
    await sql`
      update review_case set state = 'open', claimed_by = null, claimed_until = null
      where space_id = ${spaceId} and claimed_by = ${personId} and state = 'claimed'`.execute(tx)
  },
}
