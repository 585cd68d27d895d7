import Type from 'typebox'
import { Mention, mentionChoices } from '../nouns/mention.ts'
import { PersonRef } from '../nouns/person.ts'
import { Id, Nothing, oneOf, PageQuery, pageOf } from '../primitives.ts'
import { route } from './route.ts'

const InSpace = Type.Object({ spaceId: Id })
const Choice = Type.Object({ choice: oneOf(mentionChoices) })

export const mentionsApi = {
  listMentions: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/mentions',
    who: 'member',
    summary: 'Where I am named, newest first. Only I see this list.',
    params: InSpace,
    query: PageQuery,
    response: pageOf(Mention),
  }),
  answerMention: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/posts/:postId/mention',
    who: 'member',
    summary: 'Agree to be named in a post, or decline, also later.',
    params: Type.Object({ spaceId: Id, postId: Id }),
    body: Type.Object({ state: oneOf(['agreed', 'declined'] as const) }),
    response: Nothing,
  }),
  listNames: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/mentions/names',
    who: 'member',
    summary:
      'Whom I can name, by the begin of their name or of a word in it, at most eight; who writes in the thread first.',
    params: InSpace,
    query: Type.Object({ begun: Type.String({ minLength: 1, maxLength: 60 }), threadId: Type.Optional(Id) }),
    response: Type.Object({ items: Type.Array(PersonRef) }),
    perMinute: 240,
  }),
  readMentionChoice: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/mentions/choice',
    who: 'member',
    summary: 'Who may name me.',
    params: InSpace,
    response: Choice,
  }),
  changeMentionChoice: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/mentions/choice',
    who: 'member',
    summary: 'Choose who may name me, from now on.',
    params: InSpace,
    body: Choice,
    response: Choice,
  }),
}
