import { has } from '@hearth/contract'
import type { SettleSpace } from '../../ground/requests/settle-space.ts'
import { forgetScores } from '../store.ts'

/** Where no scores are kept any more, those of earlier posts go. */
export const settleScores: SettleSpace = async (tx, space) => {
  if (!has(space, 'keeps-scores')) await forgetScores(tx, space.id)
}
