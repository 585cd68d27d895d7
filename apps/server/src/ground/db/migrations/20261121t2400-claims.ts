import { type Kysely, sql } from 'kysely'

/** An invitation may be for one person who is here already without an account: brought in from elsewhere. */
export const claims = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table invitation add column person_id uuid`.execute(db)
    await sql`
      alter table invitation add constraint invitation_of_person
        foreign key (space_id, person_id) references person (space_id, id) on delete cascade`.execute(db)
    await sql`
      create index invitation_by_person on invitation (space_id, person_id) where person_id is not null`.execute(db)
  },
}
