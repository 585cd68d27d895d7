import { sql } from 'kysely'
import type { PersonalData } from '../../ground/requests/personal-data.ts'

/** What somebody asked a look for. That it was asked stays, since decisions rest on it; their words may go. */
export const personalReports: PersonalData = {
  name: 'reports',
  async read(db, { spaceId, personId }) {
    const { rows } = await sql`
      select subject_kind as "subjectKind", subject_id as "subjectId", reason, details, filed_at as "filedAt"
      from report where space_id = ${spaceId} and reporter_id = ${personId} order by filed_at`.execute(db)
    return rows
  },
  async forget(tx, { spaceId, personId, words }) {
    if (words === 'stay') return
    await sql`update report set details = '' where space_id = ${spaceId} and reporter_id = ${personId}`.execute(tx)
  },
}
