import Type from 'typebox'
import { Greeter } from '../nouns/greeting.ts'
import { Id } from '../primitives.ts'
import { route } from './route.ts'

const InSpace = Type.Object({ spaceId: Id })

/** A welcome by a person: nothing is ever said in anybody’s name. */
export const greetingsApi = {
  readGreeter: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/me/greeting',
    who: 'member',
    summary: 'Whether I am told of first posts, so that I can say hello. Only I see this.',
    params: InSpace,
    response: Greeter,
  }),
  changeGreeter: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/me/greeting',
    who: 'member',
    summary: 'Offer to greet newcomers, or stop. Nobody is told.',
    params: InSpace,
    body: Type.Object({ isGreeter: Type.Boolean() }),
    response: Greeter,
  }),
  readGreeting: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/posts/:postId/greeting',
    who: 'member',
    summary: 'Whether I could say hello here: I greet, it is somebody’s first post, and nobody has answered it yet.',
    params: Type.Object({ spaceId: Id, postId: Id }),
    response: Type.Object({ isOffered: Type.Boolean() }),
  }),
}
