import { HearthError, type LimitKind, type PersonId, type SpaceId } from '@hearth/contract'
import type { Clock } from '../../ground/clock.ts'
import type { Db } from '../../ground/db/database.ts'
import { findPerson } from '../store.ts'
import { upsertLimit } from './store.ts'

/** Mutes or blocks somebody, at once and in private. @throws HearthError `not-found`, `not-allowed` for oneself */
export const setLimit = async (
  { db, clock }: { db: Db; clock: Clock },
  input: { spaceId: SpaceId; personId: PersonId; otherId: PersonId; kind: LimitKind },
): Promise<void> => {
  if (input.personId === input.otherId) throw new HearthError('not-allowed')
  if (!(await findPerson(db, input.spaceId, input.otherId))) throw new HearthError('not-found')
  await upsertLimit(db, {
    space_id: input.spaceId,
    person_id: input.personId,
    other_id: input.otherId,
    kind: input.kind,
    since: clock(),
  })
}
