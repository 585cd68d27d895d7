import { type Kysely, sql } from 'kysely'

/** When a person is left in peace: minutes of their own day. A night that begins in the evening ends after midnight. */
export const quietHours = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table quiet_hours (
        space_id uuid not null references space (id) on delete cascade,
        person_id uuid not null,
        from_minute smallint not null check (from_minute between 0 and 1439),
        until_minute smallint not null check (until_minute between 0 and 1439),
        time_zone text not null,
        primary key (space_id, person_id),
        foreign key (space_id, person_id) references person (space_id, id) on delete cascade,
        check (from_minute <> until_minute)
      )`.execute(db)
  },
}
