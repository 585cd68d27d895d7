import { HearthError, type stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import type { NewId } from '../ground/id.ts'
import { createInvitation } from './create-invitation.ts'
import { hashInvitation } from './invitation-token.ts'
import {
  deleteInvitation,
  findInvitation,
  findSpace,
  findSpaceBySlug,
  listInvitations,
  listPublicSpaces,
  updateSpace,
} from './store.ts'
import { toInvitation, toSpace } from './view.ts'

export const spacesRoutes = ({
  db,
  clock,
  newId,
}: {
  db: Db
  clock: Clock
  newId: NewId
}): Handlers<typeof stages.spaces> => ({
  async listSpaces() {
    return { items: (await listPublicSpaces(db)).map(toSpace) }
  },
  async readSpaceBySlug({ params }) {
    const row = await findSpaceBySlug(db, params.slug)
    if (!row) throw new HearthError('not-found')
    return toSpace(row)
  },
  async changeSpace({ body, visitor }) {
    const space = visitor.space
    if (space === null) throw new HearthError('not-found')
    return Object.keys(body).length === 0 ? space : toSpace(await updateSpace(db, space.id, body))
  },
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
