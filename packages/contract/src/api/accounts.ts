import Type from 'typebox'
import { Account, AccountName, Password } from '../nouns/account.ts'
import { DisplayName, Person } from '../nouns/person.ts'
import { Slug, Space } from '../nouns/space.ts'
import { Nothing, nullable } from '../primitives.ts'
import { route } from './route.ts'

const Token = Type.Object({ token: Type.String({ minLength: 20, maxLength: 200 }) })

/** Who I am: my account and the person I am in each space. */
export const Me = Type.Object({
  account: nullable(Account),
  people: Type.Array(Type.Object({ space: Space, person: Person, unreadNotices: Type.Integer({ minimum: 0 }) })),
  /** To be sent back in the header `x-csrf-token` with everything that changes something. */
  csrfToken: Type.String(),
})
export type Me = Type.Static<typeof Me>

export const accountsApi = {
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
      space: Type.Object({ name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }), slug: Slug }),
    }),
    response: Space,
    status: 201,
    perMinute: 10,
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
      spaceId: Type.Optional(Type.String()),
      invitation: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    response: Space,
    status: 201,
    perMinute: 10,
  }),
  signIn: route({
    method: 'POST',
    path: '/api/session',
    who: 'anyone',
    summary: 'Sign in.',
    body: Type.Object({ name: Type.String({ maxLength: 200 }), password: Type.String({ maxLength: 200 }) }),
    response: Account,
    perMinute: 10,
  }),
  signOut: route({ method: 'DELETE', path: '/api/session', who: 'anyone', summary: 'Sign out.', response: Nothing }),
  changePassword: route({
    method: 'PUT',
    path: '/api/account/password',
    who: 'account',
    summary: 'Change my password; other sessions end.',
    body: Type.Object({ current: Type.String({ maxLength: 200 }), next: Password }),
    response: Nothing,
    perMinute: 10,
  }),
  readPasswordReset: route({
    method: 'GET',
    path: '/api/password-resets/:token',
    who: 'anyone',
    summary: 'Whether a reset link still works, and for which account name.',
    params: Token,
    response: Type.Object({ accountName: Type.String() }),
    perMinute: 20,
  }),
  resetPassword: route({
    method: 'POST',
    path: '/api/password-resets/:token',
    who: 'anyone',
    summary: 'Set a new password with a one-time link.',
    params: Token,
    body: Type.Object({ next: Password }),
    response: Nothing,
    perMinute: 10,
  }),
}
