import { has } from '@hearth/contract'
import type { SettleSpace } from '../ground/requests/settle-space.ts'
import { deleteOutcomes } from './store.ts'

/** Where pauses are not counted any more, what was counted goes. */
export const settleOutcomes: SettleSpace = async (tx, space) => {
  if (!has(space, 'counts-pauses')) await deleteOutcomes(tx, space.id)
}
