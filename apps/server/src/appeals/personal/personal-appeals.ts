import { sql } from 'kysely'
import type { PersonalData } from '../../ground/requests/personal-data.ts'

/** Somebody's requests for another look. That and how they were answered stays; their words may go. */
export const personalAppeals: PersonalData = {
  name: 'appeals',
  async read(db, { spaceId, personId }) {
    const { rows } = await sql`
      select decision_id as "decisionId", text, filed_at as "filedAt", state, answer_reason as "answer",
        answered_at as "answeredAt"
      from appeal where space_id = ${spaceId} and from_person_id = ${personId} order by filed_at`.execute(db)
    return rows
  },
  async forget(tx, { spaceId, personId, words }) {
    if (words === 'stay') return
    await sql`update appeal set text = '' where space_id = ${spaceId} and from_person_id = ${personId}`.execute(tx)
  },
}
