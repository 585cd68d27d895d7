import { makeLink } from '../../accounts/links/make-link.ts'
import { nameKeyOf } from '../../accounts/store.ts'
import type { Clock } from '../../ground/clock.ts'
import type { Db } from '../../ground/db/database.ts'
import { listKeeperAccounts } from '../store.ts'

export type KeeperLink =
  | { readonly kind: 'made'; readonly name: string; readonly token: string }
  | { readonly kind: 'nobody' }
  /** No such keeper, or several and none was named. */
  | { readonly kind: 'which'; readonly names: readonly string[] }

/**
 * A one-time link for a keeper who is locked out, made by whoever runs the server: nobody else could make one. It takes
 * the second step away with the old password, since the phone may be what was lost.
 *
 * @param name the sign-in name; needed only where several accounts keep a space
 */
export const makeKeeperLink = async (
  { db, clock }: { db: Db; clock: Clock },
  name: string | undefined,
): Promise<KeeperLink> => {
  const keepers = await listKeeperAccounts(db)
  if (keepers.length === 0) return { kind: 'nobody' }
  const [only] = name === undefined ? keepers : keepers.filter((one) => nameKeyOf(one.name) === nameKeyOf(name))
  if (!only || (name === undefined && keepers.length > 1)) {
    return { kind: 'which', names: keepers.map((one) => one.name) }
  }
  const made = { accountId: only.id, way: 'by-hand', purpose: 'reset', dropsSecondStep: true } as const
  const { token } = await makeLink({ db, clock }, made)
  return { kind: 'made', name: only.name, token }
}
