import Type from 'typebox'
import { PersonRef } from '../nouns/person.ts'
import { SearchHit, searchOrders } from '../nouns/search.ts'
import { Id, oneOf, PageQuery, pageOf } from '../primitives.ts'
import { route } from './route.ts'

const InSpace = Type.Object({ spaceId: Id })
const Sought = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })

export const searchApi = {
  searchPosts: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/search/posts',
    who: 'reader',
    summary:
      'Posts that hold all these words; “in quotes” together, or between alternatives, - before what must not stand there.',
    params: InSpace,
    query: Type.Object({ ...PageQuery.properties, q: Sought, order: Type.Optional(oneOf(searchOrders)) }),
    response: pageOf(SearchHit),
    perMinute: 60,
  }),
  searchPeople: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/search/people',
    who: 'member',
    summary: 'People with a name in which a word begins like this: the first ten by name.',
    params: InSpace,
    query: Type.Object({ q: Sought }),
    response: Type.Object({ items: Type.Array(PersonRef) }),
    perMinute: 60,
  }),
}
