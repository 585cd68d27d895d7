import type { SpaceId } from '@hearth/contract'
import type { DbOrTx, Transaction } from '../../ground/db/database.ts'

type SpentTable = { space_id: SpaceId; proof_hash: string; ends_at: Date }

const tables = (db: DbOrTx) => db.withTables<{ spent_proof: SpentTable }>()

/** Notes that a proof was used. @returns false if it was used before */
export const spendProof = async (
  tx: Transaction,
  row: { space_id: SpaceId; proof_hash: string; ends_at: Date },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tables(tx)
    .insertInto('spent_proof')
    .values(row)
    .onConflict((oc) => oc.columns(['space_id', 'proof_hash']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Forgets proofs that have ended: those are refused for their age. */
export const forgetOldProofs = async (tx: Transaction, spaceId: SpaceId, now: Date): Promise<void> => {
  await tables(tx).deleteFrom('spent_proof').where('space_id', '=', spaceId).where('ends_at', '<', now).execute()
}
