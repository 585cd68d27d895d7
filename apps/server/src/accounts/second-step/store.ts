import type { AccountId } from '@hearth/contract'
import type { Selectable } from 'kysely'
import type { DbOrTx } from '../../ground/db/database.ts'

interface SecondStepTable {
  account_id: AccountId
  sealed_secret: string
  /** The half minute of the last code that was taken: each counts once. A bigint, so it comes as text. */
  last_step: number | string
  /** Null until a code was shown. */
  confirmed_at: Date | null
  created_at: Date
}

interface RecoveryCodeTable {
  account_id: AccountId
  code_hash: string
}

export type SecondStepRow = Selectable<SecondStepTable>

const tables = (db: DbOrTx) => db.withTables<{ second_step: SecondStepTable; recovery_code: RecoveryCodeTable }>()

export const findSecondStep = (db: DbOrTx, accountId: AccountId): Promise<SecondStepRow | undefined> =>
  tables(db).selectFrom('second_step').selectAll().where('account_id', '=', accountId).executeTakeFirst()

/** Begins anew, in place of one that was begun and never confirmed. */
export const putSecondStep = async (
  db: DbOrTx,
  row: Pick<SecondStepRow, 'account_id' | 'sealed_secret' | 'created_at'>,
): Promise<void> => {
  const fresh = { ...row, last_step: 0, confirmed_at: null }
  await tables(db)
    .insertInto('second_step')
    .values(fresh)
    .onConflict((oc) => oc.column('account_id').doUpdateSet(fresh).where('second_step.confirmed_at', 'is', null))
    .execute()
}

/** Uses up a half minute. @returns false where its code, or a later one, was taken before */
export const takeStep = async (db: DbOrTx, accountId: AccountId, step: number): Promise<boolean> => {
  const result = await tables(db)
    .updateTable('second_step')
    .set({ last_step: step })
    .where('account_id', '=', accountId)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export const confirmStep = async (db: DbOrTx, accountId: AccountId, at: Date): Promise<void> => {
  await tables(db).updateTable('second_step').set({ confirmed_at: at }).where('account_id', '=', accountId).execute()
}

export const deleteSecondStep = async (db: DbOrTx, accountId: AccountId): Promise<void> => {
  await tables(db).deleteFrom('second_step').where('account_id', '=', accountId).execute()
  await tables(db).deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
}

/** Keeps new recovery codes in place of the old ones. */
export const putRecoveryCodes = async (db: DbOrTx, accountId: AccountId, hashes: readonly string[]): Promise<void> => {
  await tables(db).deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  const rows = hashes.map((code_hash) => ({ account_id: accountId, code_hash }))
  await tables(db).insertInto('recovery_code').values(rows).execute()
}

/** Uses up a recovery code. @returns false where there is none such */
export const takeRecoveryCode = async (db: DbOrTx, accountId: AccountId, codeHash: string): Promise<boolean> => {
  const result = await tables(db)
    .deleteFrom('recovery_code')
    .where('account_id', '=', accountId)
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

export const countRecoveryCodes = async (db: DbOrTx, accountId: AccountId): Promise<number> => {
  const { count } = await tables(db)
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return Number(count)
}
