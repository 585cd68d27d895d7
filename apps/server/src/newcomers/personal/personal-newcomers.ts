import { sql } from 'kysely'
import type { PersonalData } from '../../ground/requests/personal-data.ts'

/** Storms that somebody began. The storm stays; that it was them goes with them. */
export const personalNewcomers: PersonalData = {
  name: 'storms',
  async read(db, { spaceId, personId }) {
    const { rows } = await sql`
      select started_at as "startedAt", ends_at as "endsAt", ended_at as "endedAt" from storm
      where space_id = ${spaceId} and started_by = ${personId} order by started_at`.execute(db)
    return rows
  },
  async forget(tx, { spaceId, personId }) {
    await sql`
      update storm set started_by = null where space_id = ${spaceId} and started_by = ${personId}`.execute(tx)
  },
}
