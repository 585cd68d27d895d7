import Type from 'typebox'
import { AccountExport, AccountName, Email, itIsMe, leavingWords, OwnAccount, Password } from '../nouns/account.ts'
import { Proof } from '../nouns/newcomer.ts'
import { Outcome, OutcomeTotals } from '../nouns/outcome.ts'
import { DisplayName, Limit, limitKinds, Person, PersonEntry, roles, StyleCard } from '../nouns/person.ts'
import { Slug, Space, SpaceName, spaceAnswers } from '../nouns/space.ts'
import { Day, Id, Nothing, nullable, oneOf, PageQuery, pageOf } from '../primitives.ts'
import { Token } from './accounts.ts'
import { route } from './route.ts'

const InSpace = Type.Object({ spaceId: Id })
const OnePerson = Type.Object({ spaceId: Id, personId: Id })

/** Who I am: my account and the person I am in each space. */
export const Me = Type.Object({
  account: nullable(OwnAccount),
  people: Type.Array(Type.Object({ space: Space, person: Person })),
  /** To be sent back in the header `x-csrf-token` with everything that changes something. */
  csrfToken: Type.String(),
})
export type Me = Type.Static<typeof Me>

export const peopleApi = {
  readMe: route({
    method: 'GET',
    path: '/api/me',
    who: 'anyone',
    summary: 'Who I am, and in which spaces.',
    response: Me,
  }),
  readSetup: route({
    method: 'GET',
    path: '/api/setup/:token',
    who: 'anyone',
    summary: 'Whether a first-keeper link still works.',
    params: Token,
    response: Type.Object({ isOpen: Type.Boolean() }),
    perMinute: 20,
    isCountedByAddress: true,
  }),
  setUp: route({
    method: 'POST',
    path: '/api/setup/:token',
    who: 'anyone',
    summary: 'The first keeper makes the account and the first space.',
    params: Token,
    body: Type.Object({
      name: AccountName,
      password: Password,
      displayName: DisplayName,
      space: Type.Object({ name: SpaceName, slug: Slug, ...spaceAnswers }),
    }),
    response: Space,
    status: 201,
    perMinute: 10,
    isCountedByAddress: true,
  }),
  signUp: route({
    method: 'POST',
    path: '/api/accounts',
    who: 'anyone',
    summary: 'Make an account and join a space: an open one, or any with an invitation.',
    body: Type.Object({
      name: AccountName,
      password: Password,
      displayName: DisplayName,
      email: Type.Optional(Email),
      spaceId: Type.Optional(Id),
      invitation: Type.Optional(Type.String({ maxLength: 200 })),
      /** Without an invitation, where the space asks for one: `makeChallenge`, solved. */
      proof: Type.Optional(Proof),
    }),
    response: Space,
    status: 201,
    // A class joins from one address in one minute.
    perMinute: 40,
    isCountedByAddress: true,
  }),
  createSpace: route({
    method: 'POST',
    path: '/api/spaces',
    who: 'account',
    summary: 'A keeper opens another space.',
    body: Type.Object({ name: SpaceName, slug: Slug, displayName: DisplayName, ...spaceAnswers }),
    response: Space,
    status: 201,
    perMinute: 10,
  }),
  joinSpace: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/people',
    who: 'account',
    summary: 'Join a space with an account one already has.',
    params: InSpace,
    body: Type.Object({ displayName: DisplayName, invitation: Type.Optional(Type.String({ maxLength: 200 })) }),
    response: Person,
    status: 201,
    perMinute: 20,
  }),
  proposeNames: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/proposed-names',
    who: 'anyone',
    summary: 'Six names that nobody has there yet, to choose from where Hearth gives the names.',
    params: InSpace,
    response: Type.Object({ items: Type.Array(Type.String()) }),
    perMinute: 60,
  }),
  listPeople: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/people',
    who: 'member',
    summary: 'The people of a space, by name.',
    params: InSpace,
    query: Type.Object({ ...PageQuery.properties, name: Type.Optional(Type.String({ maxLength: 60 })) }),
    response: pageOf(PersonEntry),
  }),
  readPerson: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/people/:personId',
    who: 'reader',
    summary: 'One person’s page.',
    params: OnePerson,
    response: Type.Object({ person: Person, myLimit: nullable(oneOf(limitKinds)) }),
  }),
  changeMyself: route({
    method: 'PATCH',
    path: '/api/spaces/:spaceId/me',
    who: 'member',
    summary: 'Change my name, page, boundaries and style card in this space.',
    params: InSpace,
    body: Type.Object({
      name: Type.Optional(DisplayName),
      about: Type.Optional(Type.String({ maxLength: 1000 })),
      boundaries: Type.Optional(Type.String({ maxLength: 500 })),
      style: Type.Optional(StyleCard),
    }),
    response: Person,
  }),
  changeRole: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/people/:personId/role',
    who: 'keeper',
    summary: 'Give a person another role. A space always keeps a keeper.',
    params: OnePerson,
    body: Type.Object({ role: oneOf(roles) }),
    response: Person,
  }),
  createPasswordReset: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/people/:personId/password-reset',
    who: 'keeper',
    summary: 'A one-time link with which a locked-out member sets a new password. Never for another keeper’s account.',
    params: OnePerson,
    response: Type.Object({ path: Type.String(), expiresAt: Type.String() }),
    status: 201,
  }),
  leaveSpace: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/me/leave',
    who: 'member',
    summary: 'Leave a space. My words stay under nobody’s name, or go; decisions stay, without the name.',
    params: InSpace,
    body: Type.Object({ ...itIsMe, words: oneOf(leavingWords) }),
    response: Nothing,
    perMinute: 10,
    isCountedByAddress: true,
  }),
  eraseAccount: route({
    method: 'POST',
    path: '/api/account/erase',
    who: 'account',
    summary: 'Erase my account and leave every space.',
    body: Type.Object({ ...itIsMe, words: oneOf(leavingWords) }),
    response: Nothing,
    perMinute: 10,
    isCountedByAddress: true,
  }),
  exportAccount: route({
    method: 'POST',
    path: '/api/account/export',
    who: 'account',
    summary: 'Everything this server holds of me, as one JSON document.',
    body: Type.Object(itIsMe),
    response: AccountExport,
    perMinute: 5,
    isCountedByAddress: true,
  }),
  listLimits: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/limits',
    who: 'member',
    summary: 'Whom I mute or block. Only I see this.',
    params: InSpace,
    response: Type.Object({ items: Type.Array(Limit) }),
  }),
  setLimit: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/limits/:personId',
    who: 'member',
    summary: 'Mute or block somebody. They are not told.',
    params: OnePerson,
    body: Type.Object({ kind: oneOf(limitKinds) }),
    response: Nothing,
  }),
  liftLimit: route({
    method: 'DELETE',
    path: '/api/spaces/:spaceId/limits/:personId',
    who: 'member',
    summary: 'Undo a mute or block.',
    params: OnePerson,
    response: Nothing,
  }),
}

export const draftsApi = {
  countOutcome: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/outcomes',
    who: 'member',
    summary: 'Count what became of a pause. Holds no person, post, time or text.',
    params: InSpace,
    body: Outcome,
    response: Nothing,
    status: 202,
  }),
  readOutcomes: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/outcomes',
    who: 'keeper',
    summary: 'Totals of outcomes; nothing below eight.',
    params: InSpace,
    query: Type.Object({ from: Type.Optional(Day), to: Type.Optional(Day) }),
    response: OutcomeTotals,
  }),
}
