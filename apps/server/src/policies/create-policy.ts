import type { Action, PolicyId, SpaceId } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { NewId } from '../ground/id.ts'
import { ensurePolicies } from './list-policies.ts'
import { insertPolicies, type PolicyRow } from './store.ts'

/** Adds a rule at the end. */
export const createPolicy = (
  { db, clock, newId }: { db: Db; clock: Clock; newId: NewId },
  input: { spaceId: SpaceId; title: string; text: string; suggestedAction: Action },
): Promise<PolicyRow> =>
  db.transaction().execute(async (tx) => {
    const others = await ensurePolicies({ clock, newId }, tx, input.spaceId)
    const now = clock()
    const row: PolicyRow = {
      space_id: input.spaceId,
      id: newId<PolicyId>(),
      position: others.length + 1,
      title: input.title,
      text: input.text,
      suggested_action: input.suggestedAction,
      is_retired: false,
      created_at: now,
      changed_at: now,
    }
    await insertPolicies(tx, [row])
    return row
  })
