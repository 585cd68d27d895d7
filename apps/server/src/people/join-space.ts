import { type AccountId, HearthError, type PersonId, type Space } from '@hearth/contract'
import { deleteLinks } from '../accounts/links/store.ts'
import { hashPassword } from '../accounts/password.ts'
import { startSession } from '../accounts/sessions/start-session.ts'
import { insertAccount, nameKeyOf } from '../accounts/store.ts'
import type { Clock } from '../ground/clock.ts'
import type { Db, DbOrTx } from '../ground/db/database.ts'
import { hashToken, type NewId } from '../ground/id.ts'
import { mayJoin } from '../spaces/access.ts'
import { consumeInvitation, findSpace, type SpaceRow } from '../spaces/store.ts'
import { toSpace } from '../spaces/view.ts'
import { insertPerson, type PersonRow } from './store.ts'

interface Tools {
  readonly db: Db
  readonly clock: Clock
  readonly newId: NewId
}

interface Joining {
  readonly displayName: string
  /** The space, where it is open; an invitation says by itself where it leads. */
  readonly spaceId?: string | undefined
  readonly invitation?: string | undefined
}

/**
 * Makes an account and joins its first space, both or neither.
 *
 * @throws HearthError `name-taken`, `invitation-invalid`, `not-allowed` (not open), `not-found`
 */
export const signUp = async (
  { db, clock, newId }: Tools,
  input: Joining & { name: string; password: string; userAgent: string },
): Promise<{ space: Space; token: string }> => {
  const hash = await hashPassword(input.password)
  return db.transaction().execute(async (tx) => {
    const accountId: AccountId = newId()
    const isNew = await insertAccount(tx, {
      id: accountId,
      name: input.name,
      name_key: nameKeyOf(input.name),
      password_hash: hash,
      email: null,
      created_at: clock(),
    })
    if (!isNew) throw new HearthError('name-taken')
    const { space } = await join({ clock, newId }, tx, accountId, input)
    return { space: toSpace(space), token: await startSession({ db: tx, clock }, accountId, input.userAgent) }
  })
}

/** Joins a space with an account one has. @throws as `signUp`, and `already-member` */
export const joinSpace = ({ db, clock, newId }: Tools, accountId: AccountId, input: Joining): Promise<PersonRow> =>
  db.transaction().execute(async (tx) => (await join({ clock, newId }, tx, accountId, input)).person)

const join = async (
  { clock, newId }: Omit<Tools, 'db'>,
  tx: DbOrTx,
  accountId: AccountId,
  input: Joining,
): Promise<{ space: SpaceRow; person: PersonRow }> => {
  const invitedTo = input.invitation ? await consumeInvitation(tx, hashToken(input.invitation), clock()) : undefined
  if (input.invitation && invitedTo === undefined) throw new HearthError('invitation-invalid')
  const spaceId = input.spaceId ?? invitedTo
  const space = spaceId === undefined ? undefined : await findSpace(tx, spaceId)
  if (!space) throw new HearthError('not-found')
  if (!mayJoin(space, invitedTo)) throw new HearthError('not-allowed')
  const person = await insertPerson(tx, {
    space_id: space.id,
    id: newId<PersonId>(),
    account_id: accountId,
    name: input.displayName,
    role: 'member',
    joined_at: clock(),
  })
  if (!person) throw new HearthError('already-member')
  // The keeper who made a reset link did not keep this space: the link would take the account here too.
  await deleteLinks(tx, accountId, 'reset')
  return { space, person }
}
