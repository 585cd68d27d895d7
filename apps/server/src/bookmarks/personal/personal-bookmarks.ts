import { sql } from 'kysely'
import type { PersonalData } from '../../ground/requests/personal-data.ts'

/** How far somebody has read. Nobody else's to see, so it goes with them. */
export const personalBookmarks: PersonalData = {
  name: 'bookmarks',
  async read(db, { spaceId, personId }) {
    const { rows } = await sql`
      select thread_id as "threadId", read_to as "readTo" from bookmark
      where space_id = ${spaceId} and person_id = ${personId} order by read_to`.execute(db)
    return rows
  },
  async forget(tx, { spaceId, personId }) {
    await sql`delete from bookmark where space_id = ${spaceId} and person_id = ${personId}`.execute(tx)
  },
}
