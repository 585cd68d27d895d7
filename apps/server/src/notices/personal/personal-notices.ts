import type { PersonId, SpaceId } from '@hearth/contract'
import { sql } from 'kysely'
import type { Transaction } from '../../ground/db/database.ts'
import type { PersonalData } from '../../ground/requests/personal-data.ts'

/** What somebody was told. It goes with them. */
export const personalNotices: PersonalData = {
  name: 'notices',
  async read(db, { spaceId, personId, now }) {
    const { rows } = await sql`
      select kind, "values", path, visible_from as at, read_at as "readAt" from notice
      where space_id = ${spaceId} and person_id = ${personId} and visible_from <= ${now}
      order by visible_from`.execute(db)
    return rows
  },
  async forget(tx, { spaceId, personId }) {
    // What others were told of them says “somebody” now.
    await forgetNameOf(tx, spaceId, personId)
    await sql`delete from notice where space_id = ${spaceId} and person_id = ${personId}`.execute(tx)
  },
}

/** What they wanted to be told. It goes with them. */
export const personalNoticeSettings: PersonalData = {
  name: 'noticeSettings',
  async read(db, { spaceId, personId }) {
    const { rows } = await sql`
      select choices, time_zone as "timeZone", is_mailed as "isMailed" from notice_settings
      where space_id = ${spaceId} and person_id = ${personId}`.execute(db)
    return rows[0] ?? null
  },
  async forget(tx, { spaceId, personId }) {
    await sql`delete from notice_settings where space_id = ${spaceId} and person_id = ${personId}`.execute(tx)
  },
}

/** Takes somebody's name out of all that others were told of them. */
export const forgetNameOf = async (tx: Transaction, spaceId: SpaceId, personId: PersonId): Promise<void> => {
  await sql`
    update notice set "values" = "values" - 'name' where space_id = ${spaceId} and from_id = ${personId}`.execute(tx)
}

/** Takes the name out of what others were told about some subjects: “somebody answered you”. */
export const forgetName = async (tx: Transaction, spaceId: SpaceId, subjectIds: readonly string[]): Promise<void> => {
  await sql`
    update notice set "values" = "values" - 'name'
    where space_id = ${spaceId} and subject_id = any(${subjectIds}::uuid[])`.execute(tx)
}
