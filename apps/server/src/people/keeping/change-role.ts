import { HearthError, type PersonId, type Role, type SpaceId } from '@hearth/contract'
import { deleteLinks } from '../../accounts/links/store.ts'
import type { Clock } from '../../ground/clock.ts'
import type { Db } from '../../ground/db/database.ts'
import type { NewId } from '../../ground/id.ts'
import { tell } from '../../notices/tell.ts'
import { nameAsMember } from '../minors/take-name.ts'
import { findPerson, lockKeepers, type PersonRow, updatePerson } from '../store.ts'

/**
 * Gives a person another role and tells them. Changing to the role they have does nothing.
 *
 * @throws HearthError `not-found`, `last-keeper` if nobody would keep the space
 */
export const changeRole = (
  { db, clock, newId }: { db: Db; clock: Clock; newId: NewId },
  input: {
    spaceId: SpaceId
    by: PersonId
    personId: PersonId
    role: Role
  },
): Promise<PersonRow> =>
  db.transaction().execute(async (tx) => {
    // Two keepers who step down at the same moment wait for each other here.
    const keepers = await lockKeepers(tx, input.spaceId)
    const person = await findPerson(tx, input.spaceId, input.personId)
    if (!person) throw new HearthError('not-found')
    if (person.role === input.role) return person
    if (person.role === 'keeper' && keepers.length < 2) throw new HearthError('last-keeper')
    // No account that keeps a space can be taken by a link, nor by one that was made before.
    if (input.role === 'keeper' && person.account_id !== null) await deleteLinks(tx, person.account_id, 'reset')
    const name = input.role === 'member' ? await nameAsMember(tx, input.spaceId, person.name) : person.name
    const changed = await updatePerson(tx, input.spaceId, input.personId, { role: input.role, name })
    if (input.personId !== input.by) {
      const values = { role: input.role }
      await tell({ clock, newId }, tx, { spaceId: input.spaceId, to: input.personId, kind: 'role-changed', values })
    }
    return changed
  })
