import { type AccountId, HearthError, type PersonId, type Space } from '@hearth/contract'
import { emailGiven } from '../accounts/jobs.ts'
import { deleteLinks } from '../accounts/links/store.ts'
import { hashPassword } from '../accounts/password.ts'
import { startSession } from '../accounts/sessions/start-session.ts'
import { findAccount, insertAccount, nameKeyOf, setEmail } from '../accounts/store.ts'
import type { Clock } from '../ground/clock.ts'
import type { Db, Transaction } from '../ground/db/database.ts'
import type { NewId } from '../ground/id.ts'
import type { Jobs } from '../ground/jobs.ts'
import { takeProof } from '../newcomers/proof/take-proof.ts'
import { mayJoin } from '../spaces/access.ts'
import { hashInvitation } from '../spaces/invitation-token.ts'
import { notInThisKind } from '../spaces/kinds/arrange-space.ts'
import { consumeInvitation, findSpace, type SpaceRow } from '../spaces/store.ts'
import { toSpace } from '../spaces/view.ts'
import { takeSuspension } from './leaving/store.ts'
import { checkName } from './minors/take-name.ts'
import { claimPerson, findClaim, insertPerson, type PersonRow, setSuspendedUntil } from './store.ts'

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
 * @throws HearthError `name-taken`, `email-needed`, `not-in-this-kind` (an address where there are minors),
 *   `proof-needed` (from outside: without an invitation), `given-name-needed`, `invitation-invalid`, `not-allowed` (not open), `not-found`
 */
export const signUp = async (
  { db, clock, newId, jobs, secret }: Tools & { jobs: Jobs; secret: string },
  input: Joining & {
    name: string
    password: string
    email?: string | undefined
    proof?: string | undefined
    userAgent: string
  },
): Promise<{ space: Space; token: string }> => {
  const hash = await hashPassword(input.password)
  return db.transaction().execute(async (tx) => {
    const accountId: AccountId = newId()
    const isNew = await insertAccount(tx, {
      id: accountId,
      name: input.name,
      name_key: nameKeyOf(input.name),
      password_hash: hash,
      email: input.email ?? null,
      created_at: clock(),
    })
    if (!isNew) throw new HearthError('name-taken')
    const { space } = await join({ clock, newId }, tx, accountId, input)
    if (space.includes_minors && input.email !== undefined) throw notInThisKind(['email'])
    if (!input.invitation) {
      await takeProof({ clock, secret }, tx, { spaceId: space.id, purpose: 'sign-up', proof: input.proof })
    }
    // A space that asks for no address keeps none, whatever was sent.
    if (space.email === 'never') await setEmail(tx, accountId, null, null)
    else if (input.email !== undefined) await jobs.send(tx, emailGiven, { accountId })
    return { space: toSpace(space), token: await startSession({ db: tx, clock }, accountId, input.userAgent) }
  })
}

/** Joins a space with an account one has. @throws as `signUp`, and `already-member` */
export const joinSpace = ({ db, clock, newId }: Tools, accountId: AccountId, input: Joining): Promise<PersonRow> =>
  db.transaction().execute(async (tx) => (await join({ clock, newId }, tx, accountId, input)).person)

const join = async (
  { clock, newId }: Omit<Tools, 'db'>,
  tx: Transaction,
  accountId: AccountId,
  input: Joining,
): Promise<{ space: SpaceRow; person: PersonRow }> => {
  const invitedTo = input.invitation
    ? await consumeInvitation(tx, hashInvitation(input.invitation), clock())
    : undefined
  if (input.invitation && invitedTo === undefined) throw new HearthError('invitation-invalid')
  const spaceId = input.spaceId ?? invitedTo
  const space = spaceId === undefined ? undefined : await findSpace(tx, spaceId)
  if (!space) throw new HearthError('not-found')
  if (!mayJoin(space, invitedTo)) throw new HearthError('not-allowed')
  const email = (await findAccount(tx, accountId))?.email ?? null
  if (space.email === 'needed' && email === null) throw new HearthError('email-needed')
  await checkName(tx, { spaceId: space.id, personId: null, role: 'member', name: input.displayName })
  const claimed = input.invitation ? await findClaim(tx, space.id, hashInvitation(input.invitation)) : null
  const taking = { space_id: space.id, account_id: accountId, name: input.displayName }
  const person = claimed
    ? await claimPerson(tx, { ...taking, id: claimed })
    : await insertPerson(tx, { ...taking, id: newId<PersonId>(), role: 'member', joined_at: clock() })
  if (!person) throw new HearthError('already-member')
  const suspendedUntil = await takeSuspension(tx, space.id, accountId, clock())
  if (suspendedUntil !== null) await setSuspendedUntil(tx, space.id, person.id, suspendedUntil)
  // The keeper who made a reset link did not keep this space: the link would take the account here too.
  await deleteLinks(tx, accountId, 'reset')
  return { space, person }
}
