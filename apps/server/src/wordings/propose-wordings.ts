import { HearthError, type PersonId, type Proposals, type SpaceId } from '@hearth/contract'
import type { DbOrTx } from '../ground/db/database.ts'
import { choiceOf, isSwitchedOn } from './access.ts'
import type { Endpoint } from './endpoint.ts'
import { findConsent, findSwitch } from './store.ts'

/**
 * Hands a draft to the endpoint, if the keeper and its writer both agreed to that host, and its proposals back. The draft is kept nowhere, and
 * nothing but the draft goes along.
 *
 * @throws HearthError `not-found` where it is off, `not-allowed` where the writer did not agree
 */
export const proposeWordings = async (
  { db, endpoint }: { readonly db: DbOrTx; readonly endpoint: Endpoint | null },
  { spaceId, personId, draft }: { readonly spaceId: SpaceId; readonly personId: PersonId; readonly draft: string },
): Promise<Proposals> => {
  const host = endpoint?.host ?? null
  if (endpoint === null || !isSwitchedOn(await findSwitch(db, spaceId), host)) throw new HearthError('not-found')
  if (choiceOf(await findConsent(db, spaceId, personId), host) !== true) throw new HearthError('not-allowed')
  const wordings = await endpoint.ask(draft)
  return { isAnswered: wordings !== null, wordings: [...(wordings ?? [])] }
}
