import { sql } from 'kysely'
import type { PersonalData } from '../../ground/requests/personal-data.ts'

/** Where somebody is named and whom they let name them. Their name is a link to nobody once they left. */
export const personalMentions: PersonalData = {
  name: 'mentions',
  async read(db, { spaceId, personId }) {
    const { rows } = await sql`
      select post_id as "postId", state, at, answered_at as "answeredAt" from mention
      where space_id = ${spaceId} and person_id = ${personId} order by at`.execute(db)
    const choice = await sql`
      select choice from mention_choice where space_id = ${spaceId} and person_id = ${personId}`.execute(db)
    return { choice: choice.rows[0] ?? null, mentions: rows }
  },
  async forget(tx, { spaceId, personId, words }) {
    await sql`delete from mention where space_id = ${spaceId} and person_id = ${personId}`.execute(tx)
    await sql`delete from mention_choice where space_id = ${spaceId} and person_id = ${personId}`.execute(tx)
    if (words === 'stay') return
    await sql`delete from mention where space_id = ${spaceId} and by_id = ${personId}`.execute(tx)
  },
}
