import type { AccountId, PersonId, SpaceId } from '@hearth/contract'
import { sql } from 'kysely'
import type { DbOrTx, Transaction } from '../../ground/db/database.ts'
import type { OnePerson } from '../../ground/requests/personal-data.ts'

interface KeptSuspensionTable {
  space_id: SpaceId
  account_id: AccountId
  until: Date
}

type Tables = {
  kept_suspension: KeptSuspensionTable
  person: { space_id: SpaceId; id: PersonId; left_at: Date | null }
}

const tables = (db: DbOrTx) => db.withTables<Tables>()

/** How many people of a space have not left, beside one. */
export const countOthers = async (db: DbOrTx, { spaceId, personId }: OnePerson): Promise<number> => {
  const { count } = await tables(db)
    .selectFrom('person')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('space_id', '=', spaceId)
    .where('id', '!=', personId)
    .where('left_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Takes away everything that names a person, and the private lines that they drew or that were drawn towards them. */
export const blankPerson = async (tx: Transaction, { spaceId, personId }: OnePerson, now: Date): Promise<void> => {
  await sql`
    delete from person_limit where space_id = ${spaceId} and ${personId} in (person_id, other_id)`.execute(tx)
  await sql`
    update person set account_id = null, name = '', about = '', boundaries = '', style = default, role = 'member',
      suspended_until = null, left_at = ${now}
    where space_id = ${spaceId} and id = ${personId}`.execute(tx)
}

/** Whoever leaves while suspended and comes back finds it as it was. */
export const keepSuspension = async (
  tx: Transaction,
  row: { spaceId: SpaceId; accountId: AccountId; until: Date },
): Promise<void> => {
  await tables(tx)
    .insertInto('kept_suspension')
    .values({ space_id: row.spaceId, account_id: row.accountId, until: row.until })
    .onConflict((oc) => oc.columns(['space_id', 'account_id']).doUpdateSet({ until: row.until }))
    .execute()
}

/** Until when somebody who comes back is suspended; null where they are not. It is taken out of keeping. */
export const takeSuspension = async (
  tx: Transaction,
  spaceId: SpaceId,
  accountId: AccountId,
  now: Date,
): Promise<Date | null> => {
  const row = await tables(tx)
    .deleteFrom('kept_suspension')
    .where('space_id', '=', spaceId)
    .where('account_id', '=', accountId)
    .returning('until')
    .executeTakeFirst()
  return row && row.until > now ? row.until : null
}
