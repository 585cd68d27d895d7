import { sql } from 'kysely'
import type { PersonalData } from '../../ground/requests/personal-data.ts'

/** Decisions about somebody. They are written once and outlive a name; who it was is known by an id that leads nowhere. */
export const personalDecisions: PersonalData = {
  name: 'decisions',
  async read(db, { spaceId, personId, now }) {
    const { rows } = await sql`
      select id, subject_kind as "subjectKind", action, policy_title as "rule", reason, until, decided_at as "decidedAt"
      from decision where space_id = ${spaceId} and about_person_id = ${personId}
        and undo_until <= ${now}
        and not exists (
          select 1 from decision_undo u where u.space_id = decision.space_id and u.decision_id = decision.id
        )
      order by decided_at`.execute(db)
    return rows
  },
  forget: () => Promise.resolve(),
}
