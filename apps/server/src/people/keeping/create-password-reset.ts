import { HearthError, type PersonId, type SpaceId } from '@hearth/contract'
import { makeLink } from '../../accounts/links/make-link.ts'
import type { Clock } from '../../ground/clock.ts'
import type { Db } from '../../ground/db/database.ts'
import type { NewId } from '../../ground/id.ts'
import { tell } from '../../notices/tell.ts'
import { mayResetPassword } from '../access.ts'
import { findPerson, listPeopleOfAccount } from '../store.ts'

/**
 * Makes a one-time link with which somebody who is locked out sets a new password. Only its hash is stored. Whoever has
 * the account is told, so that no link is made behind their back.
 *
 * @throws HearthError `not-found`, `not-allowed` for an account that keeps or moderates any space, or that belongs to
 * a space of another keeper: whoever holds the link holds the account in every space
 */
export const createPasswordReset = async (
  { db, clock, newId }: { db: Db; clock: Clock; newId: NewId },
  input: { spaceId: SpaceId; by: PersonId; personId: PersonId },
): Promise<{ token: string; expiresAt: Date }> => {
  const [person, keeper] = await Promise.all([
    findPerson(db, input.spaceId, input.personId),
    findPerson(db, input.spaceId, input.by),
  ])
  const accountId = person?.account_id
  if (!accountId || !keeper?.account_id) throw new HearthError('not-found')
  const [theirs, mine] = await Promise.all([
    listPeopleOfAccount(db, accountId),
    listPeopleOfAccount(db, keeper.account_id),
  ])
  if (!mayResetPassword(theirs, mine)) throw new HearthError('not-allowed')
  return db.transaction().execute(async (tx) => {
    await tell({ clock, newId }, tx, { spaceId: input.spaceId, to: person.id, kind: 'reset-link-made' })
    return makeLink({ db: tx, clock }, { accountId, way: 'by-hand', purpose: 'reset' })
  })
}
