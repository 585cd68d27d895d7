import { type AccountId, HearthError, has, type SpaceId, type stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import type { NewId } from '../ground/id.ts'
import { spaceOf } from '../ground/requests/member-of.ts'
import type { SettleSpace } from '../ground/requests/settle-space.ts'
import { createInvitation } from './create-invitation.ts'
import { hashInvitation } from './invitation-token.ts'
import { changeSpace } from './kinds/change-space.ts'
import {
  deleteInvitation,
  findInvitation,
  findSpace,
  findSpaceBySlug,
  listInvitations,
  listPublicSpaces,
} from './store.ts'
import { toInvitation, toSpace } from './view.ts'

interface Tools {
  readonly db: Db
  readonly clock: Clock
  readonly newId: NewId
  /** What every stage does when a space becomes another kind. */
  readonly settling: readonly SettleSpace[]
  /** Whether an account is a person of a space: a later stage's to tell. */
  readonly isMember: (spaceId: SpaceId, accountId: AccountId) => Promise<boolean>
}

export const spacesRoutes = ({ db, clock, newId, settling, isMember }: Tools): Handlers<typeof stages.spaces> => ({
  async listSpaces() {
    return { items: (await listPublicSpaces(db)).map(toSpace) }
  },
  async readSpaceBySlug({ params, visitor }) {
    const row = await findSpaceBySlug(db, params.slug)
    const space = row && toSpace(row)
    const mayKnow =
      space !== undefined &&
      (has(space, 'is-found') || (visitor.account !== null && (await isMember(space.id, visitor.account.id))))
    if (!mayKnow) throw new HearthError('not-found')
    return space
  },
  changeSpace: ({ body, visitor }) => changeSpace({ db, settling }, spaceOf(visitor).id, body),
  async listInvitations({ visitor }) {
    if (visitor.space === null) throw new HearthError('not-found')
    return { items: (await listInvitations(db, visitor.space.id, clock())).map(toInvitation) }
  },
  async createInvitation({ body, visitor }) {
    if (visitor.person === null) throw new HearthError('not-allowed')
    const { invitation, token } = await createInvitation(
      { db, clock, newId },
      {
        spaceId: visitor.person.spaceId,
        by: visitor.person.id,
        kind: body.kind ?? 'link',
        note: body.note ?? '',
        uses: body.uses ?? null,
        days: body.days ?? null,
      },
    )
    return { invitation, token, path: `/join/${token}` }
  },
  async withdrawInvitation({ params, visitor }) {
    if (visitor.space === null || !(await deleteInvitation(db, visitor.space.id, params.invitationId)))
      throw new HearthError('not-found')
    return {}
  },
  async readInvitation({ params }) {
    const invitation = await findInvitation(db, hashInvitation(params.token), clock())
    const space = invitation && (await findSpace(db, invitation.space_id))
    if (!space) throw new HearthError('invitation-invalid')
    return { space: toSpace(space) }
  },
})
