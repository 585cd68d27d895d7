import { sql } from 'kysely'
import type { Transaction } from '../../../ground/db/database.ts'
import { hashToken, type NewId, newToken } from '../../../ground/id.ts'
import type { Settled } from './settle.ts'

/** Long enough for a forum to tell everybody. */
const days = 180

/**
 * A link for each person without an account, with which they, and nobody else, take their place: an invitation for one. Links
 * made before for the same people end. The tokens are told this once; only their hashes are stored.
 *
 * @returns a CSV: name, email, link
 */
export const makeClaims = async (
  { tx, newId, now, address }: { tx: Transaction; newId: NewId; now: Date; address: string },
  spaceId: string,
  people: readonly Settled[],
): Promise<string> => {
  const made = people.map((person) => ({ person, token: newToken(), id: newId() }))
  const rows = made.map(({ person, token, id }) => ({ id, person_id: person.id, token_hash: hashToken(token) }))
  await sql`
    delete from invitation where space_id = ${spaceId} and person_id in (
      select person_id from json_to_recordset(${JSON.stringify(rows)}::json) as row (person_id uuid))`.execute(tx)
  await sql`
    insert into invitation (space_id, id, token_hash, note, uses_left, expires_at, created_by, created_at, person_id)
    select ${spaceId}::uuid, id, token_hash, '', 1, ${now}::timestamptz + ${sql.lit(days)} * interval '1 day', null, ${now}, person_id
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (id uuid, token_hash text, person_id uuid)`.execute(tx)
  const lines = made.map(({ person, token }) => [person.name, person.email ?? '', `${address}/join/${token}`])
  return [['name', 'email', 'link'], ...lines].map((line) => `${line.map(toField).join(',')}\r\n`).join('')
}

/** The people of a space who have no account: brought in, or imported from another server. */
export const listUnclaimed = async (tx: Transaction, spaceId: string): Promise<Settled[]> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from person where space_id = ${spaceId} and account_id is null and left_at is null
    order by name, id`.execute(tx)
  return rows.map((row) => ({ ...row, email: null }))
}

/** RFC 4180; a name that a spreadsheet would take for a formula gets a mark in front. */
const toField = (text: string): string => {
  const shown = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}
