import { type Action, HearthError, type SpaceId } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { NewId } from '../ground/id.ts'
import { ensurePolicies } from './list-policies.ts'
import { type PolicyRow, updatePolicy } from './store.ts'

interface Change {
  readonly title?: string | undefined
  readonly text?: string | undefined
  readonly suggestedAction?: Action | undefined
  /** 1 is the first; beyond the end is the end. */
  readonly position?: number | undefined
  readonly isRetired?: boolean | undefined
}

/**
 * Changes a rule, moves it, retires it or brings it back. Decisions made under it keep the words they were made under.
 *
 * @throws HearthError `not-found`
 */
export const changePolicy = (
  { db, clock, newId }: { db: Db; clock: Clock; newId: NewId },
  input: { spaceId: SpaceId; policyId: string; change: Change },
): Promise<PolicyRow> =>
  db.transaction().execute(async (tx) => {
    const rows = await ensurePolicies({ clock, newId }, tx, input.spaceId)
    const old = rows.find((row) => row.id === input.policyId)
    if (!old) throw new HearthError('not-found')
    const { change } = input
    const changed: PolicyRow = {
      ...old,
      title: change.title ?? old.title,
      text: change.text ?? old.text,
      suggested_action: change.suggestedAction ?? old.suggested_action,
      is_retired: change.isRetired ?? old.is_retired,
      changed_at: clock(),
    }
    const order = rows.filter((row) => row.id !== old.id)
    order.splice((change.position ?? rows.indexOf(old) + 1) - 1, 0, changed)
    for (const [index, row] of order.entries()) {
      const position = index + 1
      if (row === changed) {
        const { title, text, suggested_action, is_retired, changed_at } = changed
        const words = { title, text, suggested_action, is_retired, changed_at }
        await updatePolicy(tx, input.spaceId, row.id, { ...words, position })
      } else if (row.position !== position) {
        await updatePolicy(tx, input.spaceId, row.id, { position })
      }
    }
    return { ...changed, position: order.indexOf(changed) + 1 }
  })
