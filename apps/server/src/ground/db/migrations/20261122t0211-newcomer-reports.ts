import { type Kysely, sql } from 'kysely'

/** A post by somebody new that waits comes before moderators as a case in which nobody was accused of anything. */
export const newcomerReports = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table report drop constraint report_source_check`.execute(db)
    await sql`
      alter table report add constraint report_source_check
        check (source in ('member', 'visitor', 'reader', 'newcomer'))`.execute(db)
    await sql`drop index report_of_reader`.execute(db)
    // Asked at most once about one version of a post, however often the job runs.
    await sql`
      create unique index report_of_reader on report (space_id, subject_id, subject_version)
        where source in ('reader', 'newcomer')`.execute(db)
  },
}
