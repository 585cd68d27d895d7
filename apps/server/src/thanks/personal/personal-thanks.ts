import { sql } from 'kysely'
import type { PersonalData } from '../../ground/requests/personal-data.ts'
import { forgetName } from '../../notices/personal/personal-notices.ts'

/** Thanks somebody gave, which are their words, and received, which are others' and shown on no page any more. */
export const personalThanks: PersonalData = {
  name: 'thanks',
  async read(db, { spaceId, personId }) {
    const { rows } = await sql`
      select case when from_id = ${personId} then 'given' else 'received' end as box,
        post_id as "postId", act, effect, meaning, is_shown as "isShown", given_at as "givenAt"
      from thanks where space_id = ${spaceId} and ${personId} in (from_id, to_id) order by given_at`.execute(db)
    return rows
  },
  async forget(tx, { spaceId, personId, words }) {
    const { rows } = await sql<{ id: string }>`
      select id from thanks where space_id = ${spaceId} and from_id = ${personId}`.execute(tx)
    const ids = rows.map((row) => row.id)
    await forgetName(tx, spaceId, ids)
    await sql`update thanks set is_shown = false where space_id = ${spaceId} and to_id = ${personId}`.execute(tx)
    if (words === 'stay') return
    await sql`
      delete from notice where space_id = ${spaceId} and subject_id = any(${ids}::uuid[])`.execute(tx)
    await sql`delete from thanks where space_id = ${spaceId} and from_id = ${personId}`.execute(tx)
  },
}
