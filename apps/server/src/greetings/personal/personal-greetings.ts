import { sql } from 'kysely'
import type { PersonalData } from '../../ground/requests/personal-data.ts'

/** That somebody offered to greet. It goes with them. */
export const personalGreetings: PersonalData = {
  name: 'greetings',
  async read(db, { spaceId, personId }) {
    const { rows } = await sql`
      select since, told_at as "toldAt" from greeter
      where space_id = ${spaceId} and person_id = ${personId}`.execute(db)
    return rows[0] ?? null
  },
  async forget(tx, { spaceId, personId }) {
    await sql`delete from greeter where space_id = ${spaceId} and person_id = ${personId}`.execute(tx)
  },
}
