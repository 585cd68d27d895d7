import { HearthError } from '@hearth/contract'
import type { Visitor } from '../http/visitor.ts'

/** The account that asks, on routes for accounts. @throws HearthError `not-signed-in` */
export const accountOf = (visitor: Visitor): NonNullable<Visitor['account']> => {
  if (visitor.account === null) throw new HearthError('not-signed-in')
  return visitor.account
}
