import { type Kysely, sql } from 'kysely'

/** What a space is for, whether minors are in it, and which adult answers for it (docs/adr/0034-kinds-of-spaces.md). */
export const spaceKinds = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      alter table space
        add column kind text not null default 'community'
          check (kind in ('community', 'comment-section', 'class', 'team')),
        add column includes_minors boolean not null default false,
        add column responsible_name text,
        add column responsible_contact text`.execute(db)
    // What protects people is asked of every row, whoever writes it.
    await sql`
      alter table space add constraint space_protects_minors check (not includes_minors or (
        reading = 'members' and joining = 'invitation' and email = 'never'
        and responsible_name is not null and responsible_contact is not null))`.execute(db)
    await sql`
      alter table space add constraint space_names_nobody_needlessly check (
        includes_minors or (responsible_name is null and responsible_contact is null))`.execute(db)
    await sql`
      alter table space add constraint space_protects_a_team check (
        kind <> 'team' or (reading = 'members' and machine = 'nothing'))`.execute(db)
    // In these there is no count of what became of a pause, not even by mistake.
    await sql`
      create function outcome_stays_with_its_writer() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from space where id = new.space_id and (kind = 'team' or includes_minors)) then
          raise exception 'no outcome is counted in this kind of space';
        end if;
        return new;
      end $$`.execute(db)
    await sql`
      create trigger outcome_stays_with_its_writer before insert or update on outcome
        for each row execute function outcome_stays_with_its_writer()`.execute(db)
  },
}
