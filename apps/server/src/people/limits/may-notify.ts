import type { PersonId, SpaceId } from '@hearth/contract'
import type { DbOrTx } from '../../ground/db/database.ts'
import { findLimit } from './store.ts'

/**
 * Whether what somebody did may be announced to a person: not where that person muted or blocked them. Every stage that
 * tells people of people asks this first.
 */
export const mayNotify = async (
  db: DbOrTx,
  { spaceId, to, from }: { spaceId: SpaceId; to: PersonId; from: PersonId },
): Promise<boolean> => (await findLimit(db, spaceId, to, from)) === null
