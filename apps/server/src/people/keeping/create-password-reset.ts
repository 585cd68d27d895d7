import { HearthError, type PersonId, type SpaceId } from '@hearth/contract'
import { insertPasswordReset } from '../../accounts/store.ts'
import { type Clock, inSeconds } from '../../ground/clock.ts'
import type { Db } from '../../ground/db/database.ts'
import { hashToken, type NewId, newToken } from '../../ground/id.ts'
import { mayResetPassword } from '../access.ts'
import { findPerson, listPeopleOfAccount } from '../store.ts'

/** A day: long enough to reach somebody by another way, short enough to be forgotten safely. */
const hours = 24

/**
 * Makes a one-time link with which somebody who is locked out sets a new password. Only its hash is stored.
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
  const token = newToken()
  const now = clock()
  const expiresAt = inSeconds(now, hours * 3600)
  await insertPasswordReset(db, {
    space_id: input.spaceId,
    id: newId(),
    account_id: accountId,
    token_hash: hashToken(token),
    created_by: input.by,
    created_at: now,
    expires_at: expiresAt,
  })
  return { token, expiresAt }
}
