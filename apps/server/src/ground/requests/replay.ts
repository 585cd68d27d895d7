import { createHmac } from 'node:crypto'
import { HearthError, type SpaceId } from '@hearth/contract'
import type { DbOrTx, Transaction } from '../db/database.ts'

interface ReplayTable {
  space_id: string
  route: string
  owner: string
  key_hash: string
  input_mac: string | null
  subject_id: string
  made_at: Date
}

const tables = (db: DbOrTx) => db.withTables<{ replay: ReplayTable }>()

/** A request may be repeated for this long. */
const keepMs = 2 * 86_400_000

/** A request that makes something, as told by its `Idempotency-Key`. */
export interface ReplayClaim {
  readonly spaceId: SpaceId
  readonly route: string
  /** Who sent it: a person's id, or what stands for a visitor. Keys of different owners never meet. */
  readonly owner: string
  readonly key: string | null
  /** What was asked; a key with other input is refused. Only a keyed hash is stored, the key itself being the secret. */
  readonly input: unknown
  /** The id of what is about to be made. */
  readonly subjectId: string
  readonly now: Date
}

/**
 * Asks, inside the transaction that makes something, whether it was made before. Two requests with one key that come at
 * the same moment wait for each other here.
 *
 * @returns `first`: go on and make it; `replay`: answer with what `subjectId` was made
 * @throws HearthError `key-reused` if the key came with other input before, `gone` if what it made was taken away
 */
export const claimReplay = async (
  tx: Transaction,
  claim: ReplayClaim,
): Promise<{ kind: 'first' } | { kind: 'replay'; subjectId: string }> => {
  if (claim.key === null) return { kind: 'first' }
  const { spaceId, route, owner, key, now } = claim
  const inputMac = createHmac('sha256', key).update(JSON.stringify(claim.input)).digest('base64url')
  const keyHash = createHmac('sha256', owner).update(key).digest('base64url')
  await tables(tx)
    .deleteFrom('replay')
    .where('space_id', '=', spaceId)
    .where('made_at', '<', new Date(now.getTime() - keepMs))
    .execute()
  const inserted = await tables(tx)
    .insertInto('replay')
    .values({
      space_id: spaceId,
      route,
      owner,
      key_hash: keyHash,
      input_mac: inputMac,
      subject_id: claim.subjectId,
      made_at: now,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 1n) return { kind: 'first' }
  const known = await tables(tx)
    .selectFrom('replay')
    .select(['input_mac', 'subject_id'])
    .where('space_id', '=', spaceId)
    .where('route', '=', route)
    .where('owner', '=', owner)
    .where('key_hash', '=', keyHash)
    .executeTakeFirstOrThrow()
  if (known.input_mac === null) throw new HearthError('gone')
  if (known.input_mac !== inputMac) throw new HearthError('key-reused')
  return { kind: 'replay', subjectId: known.subject_id }
}

/** Forgets what was asked, when what it made is taken away: a late repeat is answered `gone`, not made again. */
export const forgetReplay = async (tx: Transaction, spaceId: SpaceId, subjectId: string): Promise<void> => {
  await tables(tx)
    .updateTable('replay')
    .set({ input_mac: null })
    .where('space_id', '=', spaceId)
    .where('subject_id', '=', subjectId)
    .execute()
}
