import { HearthError, has, type PersonId, type Role, type SpaceId } from '@hearth/contract'
import type { Db, DbOrTx, Transaction } from '../../ground/db/database.ts'
import { lockSpace } from '../../spaces/store.ts'
import { toSpace } from '../../spaces/view.ts'
import { drawName, isGivenName } from './given-names.ts'
import { listNames } from './store.ts'

interface Naming {
  readonly spaceId: SpaceId
  /** Whose name it becomes; null for somebody who comes just now. */
  readonly personId: PersonId | null
  readonly role: Role
  readonly name: string
}

/**
 * Asks whether somebody can have a name. Where Hearth gives the names, a member has one of those, and nobody else's; whoever
 * keeps or moderates goes by their own, so that everybody knows who answers for what. The space is held meanwhile: two who
 * take one name at once wait for each other.
 *
 * @throws HearthError `given-name-needed`, with the reason in its field
 */
export const checkName = async (tx: Transaction, { spaceId, personId, role, name }: Naming): Promise<void> => {
  const space = await ownNamesIn(tx, spaceId)
  if (space === 'own' || role !== 'member') return
  if (!isGivenName(name)) throw refused('given-name')
  if ((await listNames(tx, spaceId, personId)).has(name.toLowerCase())) throw refused('taken-given')
}

/** The name with which somebody becomes a member again: theirs, or where it has to be a given one, a new one. */
export const nameAsMember = async (tx: Transaction, spaceId: SpaceId, name: string): Promise<string> =>
  (await ownNamesIn(tx, spaceId)) === 'own' || isGivenName(name) ? name : freshName(tx, spaceId)

/** A few names to choose from that nobody has there yet, no two alike. */
export const proposeNames = async (db: Db, spaceId: SpaceId, count: number): Promise<string[]> => {
  const taken = await listNames(db, spaceId, null)
  return Array.from({ length: count }, () => {
    const name = drawName((one) => taken.has(one.toLowerCase()))
    taken.add(name.toLowerCase())
    return name
  })
}

const freshName = async (db: DbOrTx, spaceId: SpaceId): Promise<string> => {
  const taken = await listNames(db, spaceId, null)
  return drawName((one) => taken.has(one.toLowerCase()))
}

const ownNamesIn = async (tx: Transaction, spaceId: SpaceId): Promise<'own' | 'given'> => {
  const row = await lockSpace(tx, spaceId)
  return row && !has(toSpace(row), 'own-names') ? 'given' : 'own'
}

const refused = (reason: string) =>
  new HearthError('given-name-needed', { fields: [{ pointer: '/displayName', reason }] })
