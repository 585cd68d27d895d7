import { sql } from 'kysely'
import type { PersonalData } from '../../ground/requests/personal-data.ts'

/** Whether somebody agreed that a language model proposes wordings. It goes with them. */
export const personalWordings: PersonalData = {
  name: 'wordings',
  async read(db, { spaceId, personId }) {
    const { rows } = await sql`
      select is_agreed as "isAgreed", host, changed_at as "changedAt" from wording_consent
      where space_id = ${spaceId} and person_id = ${personId}`.execute(db)
    return rows
  },
  async forget(tx, { spaceId, personId }) {
    await sql`delete from wording_consent where space_id = ${spaceId} and person_id = ${personId}`.execute(tx)
  },
}
