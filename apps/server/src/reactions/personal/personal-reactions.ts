import { sql } from 'kysely'
import type { PersonalData } from '../../ground/requests/personal-data.ts'

/** What somebody thought of posts: a count without a name, or gone. */
export const personalReactions: PersonalData = {
  name: 'reactions',
  async read(db, { spaceId, personId }) {
    const { rows } = await sql`
      select post_id as "postId", kind, made_at as "madeAt" from reaction
      where space_id = ${spaceId} and person_id = ${personId} order by made_at`.execute(db)
    return rows
  },
  async forget(tx, { spaceId, personId, words }) {
    if (words === 'stay') return
    await sql`delete from reaction where space_id = ${spaceId} and person_id = ${personId}`.execute(tx)
  },
}
