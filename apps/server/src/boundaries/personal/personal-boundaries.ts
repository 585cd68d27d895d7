import { sql } from 'kysely'
import type { PersonalData } from '../../ground/requests/personal-data.ts'

/** Whom somebody follows and which words they hid. Private, so it goes with them; so does that others follow them. */
export const personalBoundaries: PersonalData = {
  name: 'boundaries',
  async read(db, { spaceId, personId }) {
    const follows = await sql`
      select other_id as "personId", since from follow
      where space_id = ${spaceId} and person_id = ${personId} order by since`.execute(db)
    const words = await sql`
      select word, since from hidden_word
      where space_id = ${spaceId} and person_id = ${personId} order by since`.execute(db)
    const quiet = await sql`
      select from_minute as "fromMinute", until_minute as "untilMinute", time_zone as "timeZone" from quiet_hours
      where space_id = ${spaceId} and person_id = ${personId}`.execute(db)
    return { follows: follows.rows, hiddenWords: words.rows, quietHours: quiet.rows[0] ?? null }
  },
  async forget(tx, { spaceId, personId }) {
    await sql`delete from follow where space_id = ${spaceId} and ${personId} in (person_id, other_id)`.execute(tx)
    await sql`delete from quiet_hours where space_id = ${spaceId} and person_id = ${personId}`.execute(tx)
    await sql`delete from hidden_word where space_id = ${spaceId} and person_id = ${personId}`.execute(tx)
    await sql`delete from post_replier where space_id = ${spaceId} and person_id = ${personId}`.execute(tx)
  },
}
