import { createHmac, timingSafeEqual } from 'node:crypto'
import { type AccountId, HearthError, type PersonId, type Space, type SpaceId } from '@hearth/contract'
import { deleteLinks } from '../accounts/links/store.ts'
import { hashPassword } from '../accounts/password.ts'
import { startSession } from '../accounts/sessions/start-session.ts'
import { hasAnyAccount, insertAccount, nameKeyOf } from '../accounts/store.ts'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { NewId } from '../ground/id.ts'
import { type Answers, arrangeSpace } from '../spaces/kinds/arrange-space.ts'
import { toColumns } from '../spaces/kinds/change-space.ts'
import { insertSpace } from '../spaces/store.ts'
import { toSpace } from '../spaces/view.ts'
import { insertPerson } from './store.ts'

interface Tools {
  readonly db: Db
  readonly clock: Clock
  readonly newId: NewId
}

/** A space that is not there yet: its name and address, and the answers on the page of questions. */
type NewSpace = { readonly name: string; readonly slug: string } & Answers

/** The token of the first-keeper link: the same at every start until the place is set up, and nothing stored. */
export const setupToken = (secret: string): string =>
  createHmac('sha256', secret).update('first-keeper').digest('base64url')

/** Whether a first-keeper link still works: the right token, and nobody has an account yet. */
export const isSetupOpen = async (db: Db, secret: string, token: string): Promise<boolean> => {
  const expected = Buffer.from(setupToken(secret))
  const given = Buffer.from(token)
  return expected.length === given.length && timingSafeEqual(expected, given) && !(await hasAnyAccount(db))
}

/**
 * The first keeper: account, space and person in one transaction, signed in.
 *
 * @throws HearthError `setup-done`, and as `openSpace`
 */
export const setUp = async (
  { db, clock, newId }: Tools,
  input: {
    name: string
    password: string
    displayName: string
    space: NewSpace
    userAgent: string
  },
): Promise<{ space: Space; token: string }> => {
  const hash = await hashPassword(input.password)
  return db
    .transaction()
    .setIsolationLevel('serializable')
    .execute(async (tx) => {
      if (await hasAnyAccount(tx)) throw new HearthError('setup-done')
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
      const space = await openSpace({ clock, newId }, tx, { accountId, ...input })
      return { space, token: await startSession({ db: tx, clock }, accountId, input.userAgent) }
    })
}

/**
 * Opens a space whose first person is its keeper.
 *
 * @throws HearthError `name-taken` if the address is taken, `not-in-this-kind`, `responsible-needed`
 */
export const openSpace = async (
  { clock, newId }: Omit<Tools, 'db'>,
  tx: Parameters<typeof insertSpace>[0],
  input: { accountId: AccountId; displayName: string; space: NewSpace },
): Promise<Space> => {
  const { slug, name, ...answers } = input.space
  const row = {
    id: newId<SpaceId>(),
    slug,
    name,
    about: '',
    ...toColumns(arrangeSpace(answers, null)),
    created_at: clock(),
  }
  if (!(await insertSpace(tx, row))) throw new HearthError('name-taken')
  await insertPerson(tx, {
    space_id: row.id,
    id: newId<PersonId>(),
    account_id: input.accountId,
    name: input.displayName,
    role: 'keeper',
    joined_at: clock(),
  })
  await deleteLinks(tx, input.accountId, 'reset')
  return toSpace(row)
}
