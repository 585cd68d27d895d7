import Type from 'typebox'
import { Policy } from '../nouns/policy.ts'
import { Invitation, invitationKinds, Slug, Space, SpaceName, spaceAnswers } from '../nouns/space.ts'
import { machineSettings } from '../nouns/space-kind.ts'
import { Id, Nothing, nullable, oneOf } from '../primitives.ts'
import { route } from './route.ts'

const InSpace = Type.Object({ spaceId: Id })

export const spacesApi = {
  listSpaces: route({
    method: 'GET',
    path: '/api/spaces',
    who: 'anyone',
    summary: 'Spaces that I can read.',
    response: Type.Object({ items: Type.Array(Space) }),
  }),
  readSpaceBySlug: route({
    method: 'GET',
    path: '/api/spaces/by-slug/:slug',
    who: 'anyone',
    summary:
      'The space of an address. Its name is public; its posts only where its keeper says so. One with minors is for its members alone.',
    params: Type.Object({ slug: Slug }),
    response: Space,
  }),
  changeSpace: route({
    method: 'PATCH',
    path: '/api/spaces/:spaceId',
    who: 'keeper',
    summary: 'Change what a space is and how it is set. What its kind does not allow is refused.',
    params: InSpace,
    body: Type.Object({
      name: Type.Optional(SpaceName),
      about: Type.Optional(Type.String({ maxLength: 2000 })),
      ...spaceAnswers,
    }),
    response: Space,
  }),
  listInvitations: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/invitations',
    who: 'keeper',
    summary: 'Open invitations.',
    params: InSpace,
    response: Type.Object({ items: Type.Array(Invitation) }),
  }),
  createInvitation: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/invitations',
    who: 'keeper',
    summary:
      'Make an invitation: a link, or a code that can be typed. Its token is shown this once. A code always ends.',
    params: InSpace,
    body: Type.Object({
      kind: Type.Optional(oneOf(invitationKinds)),
      note: Type.Optional(Type.String({ maxLength: 120 })),
      uses: Type.Optional(nullable(Type.Integer({ minimum: 1, maximum: 10_000 }))),
      days: Type.Optional(nullable(Type.Integer({ minimum: 1, maximum: 365 }))),
    }),
    response: Type.Object({ invitation: Invitation, token: Type.String(), path: Type.String() }),
    status: 201,
  }),
  withdrawInvitation: route({
    method: 'DELETE',
    path: '/api/spaces/:spaceId/invitations/:invitationId',
    who: 'keeper',
    summary: 'Withdraw an invitation.',
    params: Type.Object({ spaceId: Id, invitationId: Id }),
    response: Nothing,
  }),
  readInvitation: route({
    method: 'GET',
    path: '/api/invitations/:token',
    who: 'anyone',
    summary: 'The space that an invitation leads to, by its token or code.',
    params: Type.Object({ token: Type.String({ maxLength: 200 }) }),
    response: Type.Object({ space: Space }),
    perMinute: 40,
    isCountedByAddress: true,
  }),
}

export const policiesApi = {
  listPolicies: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/policies',
    who: 'reader',
    summary: 'The rules of the space, and what the machine may do.',
    params: InSpace,
    response: Type.Object({ items: Type.Array(Policy), machine: oneOf(machineSettings) }),
  }),
  createPolicy: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/policies',
    who: 'keeper',
    summary: 'Add a rule at the end.',
    params: InSpace,
    body: Type.Object({
      title: Policy.properties.title,
      text: Policy.properties.text,
      suggestedAction: Policy.properties.suggestedAction,
    }),
    response: Policy,
    status: 201,
  }),
  changePolicy: route({
    method: 'PATCH',
    path: '/api/spaces/:spaceId/policies/:policyId',
    who: 'keeper',
    summary: 'Change a rule, move it, retire it or bring it back. Decisions keep the words they were made under.',
    params: Type.Object({ spaceId: Id, policyId: Id }),
    body: Type.Object({
      title: Type.Optional(Policy.properties.title),
      text: Type.Optional(Policy.properties.text),
      suggestedAction: Type.Optional(Policy.properties.suggestedAction),
      position: Type.Optional(Type.Integer({ minimum: 1 })),
      isRetired: Type.Optional(Type.Boolean()),
    }),
    response: Policy,
  }),
}
