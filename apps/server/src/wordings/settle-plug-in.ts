import { has } from '@hearth/contract'
import type { SettleSpace } from '../ground/requests/settle-space.ts'
import { deleteSwitch } from './store.ts'

/** Where no language model may be plugged in any more, it is off. */
export const settlePlugIn: SettleSpace = async (tx, space) => {
  if (!has(space, 'has-plug-in')) await deleteSwitch(tx, space.id)
}
