import Type from 'typebox'
import { Account, Password } from '../nouns/account.ts'
import { Nothing } from '../primitives.ts'
import { route } from './route.ts'

export const Token = Type.Object({ token: Type.String({ minLength: 20, maxLength: 200 }) })

export const accountsApi = {
  signIn: route({
    method: 'POST',
    path: '/api/session',
    who: 'anyone',
    summary: 'Sign in.',
    body: Type.Object({ name: Type.String({ maxLength: 200 }), password: Type.String({ maxLength: 200 }) }),
    response: Account,
    perMinute: 10,
    isCountedByAddress: true,
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
    isCountedByAddress: true,
  }),
  readPasswordReset: route({
    method: 'GET',
    path: '/api/password-resets/:token',
    who: 'anyone',
    summary: 'Whether a reset link still works, and for which account name.',
    params: Token,
    response: Type.Object({ accountName: Type.String() }),
    perMinute: 20,
    isCountedByAddress: true,
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
    isCountedByAddress: true,
  }),
}
