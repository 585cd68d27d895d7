import type { Invitation, PersonId, SpaceId } from '@hearth/contract'
import { type Clock, inSeconds } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import { hashToken, type NewId, newToken } from '../ground/id.ts'
import { insertInvitation } from './store.ts'
import { toInvitation } from './view.ts'

/** Makes an invitation. The token is returned this once; only its hash is stored. */
export const createInvitation = async (
  { db, clock, newId }: { db: Db; clock: Clock; newId: NewId },
  input: { spaceId: SpaceId; by: PersonId; note: string; uses: number | null; days: number | null },
): Promise<{ invitation: Invitation; token: string }> => {
  const token = newToken()
  const now = clock()
  const row = await insertInvitation(db, {
    space_id: input.spaceId,
    id: newId(),
    token_hash: hashToken(token),
    note: input.note,
    uses_left: input.uses,
    expires_at: input.days === null ? null : inSeconds(now, input.days * 86_400),
    created_by: input.by,
    created_at: now,
  })
  return { invitation: toInvitation(row), token }
}
