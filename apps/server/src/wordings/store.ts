import type { PersonId, SpaceId } from '@hearth/contract'
import type { Selectable } from 'kysely'
import type { DbOrTx } from '../ground/db/database.ts'

interface SwitchTable {
  space_id: SpaceId
  is_on: boolean
  /** The host that the keeper turned on. */
  host: string
  changed_at: Date
}

interface ConsentTable {
  space_id: SpaceId
  person_id: PersonId
  is_agreed: boolean
  /** The host that the writer was told. */
  host: string
  changed_at: Date
}

type Tables = { wording_switch: SwitchTable; wording_consent: ConsentTable }

export type SwitchRow = Selectable<SwitchTable>
export type ConsentRow = Selectable<ConsentTable>

const tables = (db: DbOrTx) => db.withTables<Tables>()

export const findSwitch = (db: DbOrTx, spaceId: SpaceId): Promise<SwitchRow | undefined> =>
  tables(db).selectFrom('wording_switch').selectAll().where('space_id', '=', spaceId).executeTakeFirst()

export const saveSwitch = async (db: DbOrTx, row: SwitchTable): Promise<void> => {
  const { is_on, host, changed_at } = row
  await tables(db)
    .insertInto('wording_switch')
    .values(row)
    .onConflict((oc) => oc.column('space_id').doUpdateSet({ is_on, host, changed_at }))
    .execute()
}

/** Off, as if it had never been turned on. */
export const deleteSwitch = async (db: DbOrTx, spaceId: SpaceId): Promise<void> => {
  await tables(db).deleteFrom('wording_switch').where('space_id', '=', spaceId).execute()
}

export const findConsent = (db: DbOrTx, spaceId: SpaceId, personId: PersonId): Promise<ConsentRow | undefined> =>
  tables(db)
    .selectFrom('wording_consent')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('person_id', '=', personId)
    .executeTakeFirst()

export const saveConsent = async (db: DbOrTx, row: ConsentTable): Promise<void> => {
  const { is_agreed, host, changed_at } = row
  await tables(db)
    .insertInto('wording_consent')
    .values(row)
    .onConflict((oc) => oc.columns(['space_id', 'person_id']).doUpdateSet({ is_agreed, host, changed_at }))
    .execute()
}
