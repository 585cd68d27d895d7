import { type Kysely, sql } from 'kysely'

/**
 * Who agreed that a language model proposes wordings: the keeper for the space, each writer for themselves. Both name the host that they
 * agreed to, so that another one is another question. No draft and no wording is kept.
 */
export const wordings = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table wording_switch (
        space_id uuid primary key references space (id) on delete cascade,
        is_on boolean not null,
        host text not null,
        changed_at timestamptz not null
      )`.execute(db)
    await sql`
      create table wording_consent (
        space_id uuid not null,
        person_id uuid not null,
        is_agreed boolean not null,
        host text not null,
        changed_at timestamptz not null,
        primary key (space_id, person_id),
        foreign key (space_id, person_id) references person (space_id, id) on delete cascade
      )`.execute(db)
  },
}
