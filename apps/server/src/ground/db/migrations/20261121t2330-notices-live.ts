import { type Kysely, sql } from 'kysely'

/** Says in every process that a session ended or that somebody left a space, whichever way it came to be. */
export const noticesLive = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create function say_session_ended() returns trigger language plpgsql as $$
      begin
        perform pg_notify('session_ended', old.token_hash);
        return null;
      end $$`.execute(db)
    await sql`
      create trigger session_ended after delete on session
        for each row execute function say_session_ended()`.execute(db)
    await sql`
      create function say_person_left() returns trigger language plpgsql as $$
      begin
        perform pg_notify('person_left', old.space_id || '/' || old.id);
        return null;
      end $$`.execute(db)
    await sql`
      create trigger person_left after delete on person
        for each row execute function say_person_left()`.execute(db)
    await sql`
      create trigger person_parted after update of account_id on person
        for each row when (old.account_id is distinct from new.account_id)
        execute function say_person_left()`.execute(db)
  },
}
