import Type from 'typebox'
import {
  maxStormGap,
  maxStormHours,
  NewcomerSettings,
  ProofChallenge,
  proofPurposes,
  Storm,
} from '../nouns/newcomer.ts'
import { Id, Nothing, nullable, oneOf } from '../primitives.ts'
import { route } from './route.ts'

const InSpace = Type.Object({ spaceId: Id })

export const newcomersApi = {
  readNewcomerSettings: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/newcomers',
    who: 'reader',
    summary: 'What the space asks of whoever is new.',
    params: InSpace,
    response: NewcomerSettings,
  }),
  changeNewcomerSettings: route({
    method: 'PATCH',
    path: '/api/spaces/:spaceId/newcomers',
    who: 'keeper',
    summary: 'Change what the space asks of whoever is new.',
    params: InSpace,
    body: Type.Partial(NewcomerSettings),
    response: NewcomerSettings,
  }),
  readStorm: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/storm',
    who: 'reader',
    summary: 'Whether everything is slow here just now, and until when.',
    params: InSpace,
    response: Type.Object({ storm: nullable(Storm) }),
  }),
  startStorm: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/storm',
    who: 'moderator',
    summary:
      'One switch for a storm: everybody posts slowly, newcomers wait. It ends by itself; again changes its end.',
    params: InSpace,
    body: Type.Object({
      hours: Type.Integer({ minimum: 1, maximum: maxStormHours }),
      gapMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: maxStormGap })),
    }),
    response: Type.Object({ storm: Storm }),
  }),
  endStorm: route({
    method: 'DELETE',
    path: '/api/spaces/:spaceId/storm',
    who: 'moderator',
    summary: 'End the storm now. Again does nothing.',
    params: InSpace,
    response: Nothing,
  }),
  makeChallenge: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/challenges',
    who: 'anyone',
    summary: 'A small sum for a browser before a report without an account, or an account without an invitation.',
    params: InSpace,
    body: Type.Object({ purpose: oneOf(proofPurposes) }),
    /** Null where the space asks for none. */
    response: Type.Object({ challenge: nullable(ProofChallenge) }),
    status: 201,
    perMinute: 60,
    isCountedByAddress: true,
  }),
}
