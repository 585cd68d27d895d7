import type { PersonId, PostId, SpaceId } from '@hearth/contract'
import { findFollowers } from '../../boundaries/store.ts'
import type { DbOrTx } from '../../ground/db/database.ts'
import { findBlockers } from '../../people/limits/store.ts'
import { findNamedOn } from './store.ts'
import { type Door, noWelcome, type Welcome } from './welcome.ts'

/** What a person is to the authors of these doors. */
export const findWelcome = async (
  db: DbOrTx,
  spaceId: SpaceId,
  personId: PersonId | null,
  doors: readonly Door[],
): Promise<Welcome> => {
  if (personId === null) return noWelcome
  const has = (audience: Door['replies_from']) => doors.filter((door) => door.replies_from === audience)
  const [blockers, followers, namedOn] = await Promise.all([
    findBlockers(db, spaceId, personId),
    has('followed').length > 0 ? findFollowers(db, spaceId, personId) : new Set<PersonId>(),
    findNamedOn(db, spaceId, personId, [...new Set<PostId>(has('named').map((door) => door.id))]),
  ])
  return { blockers, followers, namedOn }
}
