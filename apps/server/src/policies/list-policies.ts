import type { PolicyId, SpaceId } from '@hearth/contract'
import { starterPolicies } from '@hearth/moderation'
import type { Clock } from '../ground/clock.ts'
import type { Db, Transaction } from '../ground/db/database.ts'
import type { NewId } from '../ground/id.ts'
import { findPolicies, insertPolicies, lockPolicies, type PolicyRow } from './store.ts'

interface Tools {
  readonly db: Db
  readonly clock: Clock
  readonly newId: NewId
}

/**
 * The rules of a space in their order, retired ones too. Whoever asks first finds the ten starter rules.
 *
 * They are written on first asking, not when the space is made: a rule is retired, never deleted, so "none" means "never
 * had any", and no moment exists in which a space is open and its rules are still on their way in a job.
 */
export const listPolicies = async ({ db, clock, newId }: Tools, spaceId: SpaceId): Promise<PolicyRow[]> => {
  const found = await findPolicies(db, spaceId)
  if (found.length > 0) return found
  return db.transaction().execute((tx) => ensurePolicies({ clock, newId }, tx, spaceId))
}

/** The same inside a transaction that is about to change them; nobody else changes them until it ends. */
export const ensurePolicies = async (
  { clock, newId }: Omit<Tools, 'db'>,
  tx: Transaction,
  spaceId: SpaceId,
): Promise<PolicyRow[]> => {
  await lockPolicies(tx, spaceId)
  const found = await findPolicies(tx, spaceId)
  if (found.length > 0) return found
  const now = clock()
  const rows = starterPolicies().map(
    (rule, index): PolicyRow => ({
      space_id: spaceId,
      id: newId<PolicyId>(),
      position: index + 1,
      title: rule.title,
      text: rule.text,
      suggested_action: rule.suggestedAction,
      is_retired: false,
      created_at: now,
      changed_at: now,
    }),
  )
  await insertPolicies(tx, rows)
  return rows
}
