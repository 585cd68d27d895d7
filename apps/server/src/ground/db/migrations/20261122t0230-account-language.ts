import { type Kysely, sql } from 'kysely'

/** What the owner of an account is spoken to in. A text without a list of values: a language more needs no migration. */
export const accountLanguage = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table account add column language text`.execute(db)
  },
}
