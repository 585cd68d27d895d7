import type { Invitation, InvitationKind, PersonId, SpaceId } from '@hearth/contract'
import { type Clock, inSeconds } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { NewId } from '../ground/id.ts'
import { hashInvitation, newInvitationToken } from './invitation-token.ts'
import { insertInvitation } from './store.ts'
import { toInvitation } from './view.ts'

/** Days that a code lives where nobody says; it is short, so it always ends. */
const codeDays = 14
/** Whatever is asked for, a code ends after this many days. */
const mostCodeDays = 90

/** Makes an invitation. The token is returned this once; only its hash is stored. */
export const createInvitation = async (
  { db, clock, newId }: { db: Db; clock: Clock; newId: NewId },
  input: {
    spaceId: SpaceId
    by: PersonId
    kind: InvitationKind
    note: string
    uses: number | null
    days: number | null
  },
): Promise<{ invitation: Invitation; token: string }> => {
  const token = newInvitationToken(input.kind)
  const now = clock()
  const days = input.kind === 'code' ? Math.min(input.days ?? codeDays, mostCodeDays) : input.days
  const row = await insertInvitation(db, {
    space_id: input.spaceId,
    id: newId(),
    kind: input.kind,
    token_hash: hashInvitation(token),
    note: input.note,
    uses_left: input.uses,
    expires_at: days === null ? null : inSeconds(now, days * 86_400),
    created_by: input.by,
    created_at: now,
  })
  return { invitation: toInvitation(row), token }
}
