import type { AccountId, NoticeChoice, NoticeTopic, PersonId, SpaceId } from '@hearth/contract'
import type { ColumnType, Selectable } from 'kysely'
import type { DbOrTx, Transaction } from '../../ground/db/database.ts'

export type NoticeChoices = Partial<Record<NoticeTopic, NoticeChoice>>

interface SettingsTable {
  space_id: SpaceId
  person_id: PersonId
  /** Only what was chosen; the rest is told at once. */
  choices: ColumnType<NoticeChoices, string, string>
  time_zone: string
  is_mailed: boolean
  /** Whose address mail goes to; null where none is wanted. */
  account_id: AccountId | null
  /** What could be seen by then was mailed, or was there before mail was wanted. */
  mailed_until: Date
  next_mail_at: Date | null
}

export type SettingsRow = Selectable<SettingsTable>

const tables = (db: DbOrTx) => db.withTables<{ notice_settings: SettingsTable }>()

export const findSettings = (db: DbOrTx, spaceId: SpaceId, personId: PersonId): Promise<SettingsRow | undefined> =>
  tables(db)
    .selectFrom('notice_settings')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('person_id', '=', personId)
    .executeTakeFirst()

export const putSettings = async (db: DbOrTx, row: SettingsRow): Promise<void> => {
  const { space_id, person_id, ...rest } = { ...row, choices: JSON.stringify(row.choices) }
  await tables(db)
    .insertInto('notice_settings')
    .values({ space_id, person_id, ...rest })
    .onConflict((oc) => oc.columns(['space_id', 'person_id']).doUpdateSet(rest))
    .execute()
}

/** The same, held until the transaction ends. */
export const lockSettings = (tx: Transaction, spaceId: SpaceId, personId: PersonId): Promise<SettingsRow | undefined> =>
  tables(tx)
    .selectFrom('notice_settings')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()

/** Somebody whose mail is due and whom no other process is taking just now, held until the transaction ends. */
export const lockDue = (tx: Transaction, now: Date): Promise<SettingsRow | undefined> =>
  tables(tx)
    .selectFrom('notice_settings')
    .selectAll()
    .where('next_mail_at', '<=', now)
    .orderBy('next_mail_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
