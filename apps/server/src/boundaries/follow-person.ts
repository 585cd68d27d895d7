import { HearthError, type PersonId, type SpaceId } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import { findPerson } from '../people/store.ts'
import { insertFollow } from './store.ts'

/** Follows somebody, in private. @throws HearthError `not-found`, `not-allowed` for oneself */
export const followPerson = async (
  { db, clock }: { db: Db; clock: Clock },
  { spaceId, personId, otherId }: { spaceId: SpaceId; personId: PersonId; otherId: PersonId },
): Promise<void> => {
  if (personId === otherId) throw new HearthError('not-allowed')
  if (!(await findPerson(db, spaceId, otherId))) throw new HearthError('not-found')
  await insertFollow(db, { space_id: spaceId, person_id: personId, other_id: otherId, since: clock() })
}
