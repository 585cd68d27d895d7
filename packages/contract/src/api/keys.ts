import Type from 'typebox'
import { DoorUse, Key, KeyName, PerDay, PerMinute } from '../nouns/key.ts'
import { Id, nullable } from '../primitives.ts'
import { route } from './route.ts'

const InSpace = Type.Object({ spaceId: Id })
const OneKey = Type.Object({ spaceId: Id, keyId: Id })
const Limits = {
  perMinute: Type.Optional(PerMinute),
  perDay: Type.Optional(PerDay),
  keepsSuggestions: Type.Optional(Type.Boolean()),
}

export const keysApi = {
  listKeys: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/keys',
    who: 'keeper',
    summary: 'Keys of programs, how often each was used, and which languages could not be read.',
    params: InSpace,
    response: Type.Object({
      items: Type.Array(Key),
      /** Asked without a key of a space: where the doors are open, or with a key of the environment. */
      withoutKey: DoorUse,
      /** Texts of the last thirty days in languages that nobody here reads, most first. */
      unread: Type.Array(Type.Object({ language: Type.String(), count: Type.Integer() })),
      /** Whether the doors let programs in without a key. */
      isOpen: Type.Boolean(),
      /** The address that programs use; null where nobody set one. */
      publicUrl: nullable(Type.String()),
    }),
  }),
  createKey: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/keys',
    who: 'keeper',
    summary: 'Make a key. Its secret is shown this once.',
    params: InSpace,
    body: Type.Object({ name: KeyName, ...Limits }),
    response: Type.Object({ key: Key, secret: Type.String() }),
    status: 201,
  }),
  changeKey: route({
    method: 'PATCH',
    path: '/api/spaces/:spaceId/keys/:keyId',
    who: 'keeper',
    summary: 'Change the name or the limits of a key.',
    params: OneKey,
    body: Type.Object({ name: Type.Optional(KeyName), ...Limits }),
    response: Key,
  }),
  rotateKey: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/keys/:keyId/rotation',
    who: 'keeper',
    summary: 'Give a key a new secret. The old one is let in for some hours more, so that programs can be changed.',
    params: OneKey,
    body: Type.Object({ hours: Type.Optional(Type.Integer({ minimum: 0, maximum: 168, default: 24 })) }),
    response: Type.Object({ key: Key, secret: Type.String() }),
  }),
  revokeKey: route({
    method: 'DELETE',
    path: '/api/spaces/:spaceId/keys/:keyId',
    who: 'keeper',
    summary: 'Let nobody in with a key any more, at once and for good.',
    params: OneKey,
    response: Key,
  }),
}
