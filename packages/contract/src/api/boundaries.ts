import Type from 'typebox'
import { Follow, HiddenWord, QuietHours, WordToHide } from '../nouns/boundary.ts'
import { Id, Nothing, nullable } from '../primitives.ts'
import { route } from './route.ts'

const InSpace = Type.Object({ spaceId: Id })
const OnePerson = Type.Object({ spaceId: Id, personId: Id })

/** What reaches me. All of it is mine alone: nobody else reads it, and nobody is told. */
export const boundariesApi = {
  listFollowed: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/followed',
    who: 'member',
    summary: 'Whom I follow. Only I see this.',
    params: InSpace,
    response: Type.Object({ items: Type.Array(Follow) }),
  }),
  followPerson: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/followed/:personId',
    who: 'member',
    summary: 'Follow somebody: they may answer where I let people answer whom I follow. They are not told.',
    params: OnePerson,
    response: Nothing,
  }),
  unfollowPerson: route({
    method: 'DELETE',
    path: '/api/spaces/:spaceId/followed/:personId',
    who: 'member',
    summary: 'Follow somebody no longer. They are not told.',
    params: OnePerson,
    response: Nothing,
  }),
  listHiddenWords: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/hidden-words',
    who: 'member',
    summary: 'The words I asked not to see. Only I see this.',
    params: InSpace,
    response: Type.Object({ items: Type.Array(HiddenWord) }),
  }),
  hideWord: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/hidden-words',
    who: 'member',
    summary: 'Hide a word from my view: posts and thanks that hold it are folded for me. Again does nothing.',
    params: InSpace,
    body: Type.Object({ word: WordToHide }),
    response: HiddenWord,
    status: 201,
  }),
  showWord: route({
    method: 'DELETE',
    path: '/api/spaces/:spaceId/hidden-words/:hiddenWordId',
    who: 'member',
    summary: 'Show a word again.',
    params: Type.Object({ spaceId: Id, hiddenWordId: Id }),
    response: Nothing,
  }),
  readQuietHours: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/quiet-hours',
    who: 'member',
    summary: 'When I am left in peace. Only I see this.',
    params: InSpace,
    response: Type.Object({ hours: nullable(QuietHours) }),
  }),
  changeQuietHours: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/quiet-hours',
    who: 'member',
    summary: 'Set or end my quiet hours.',
    params: InSpace,
    body: Type.Object({ hours: nullable(QuietHours) }),
    response: Type.Object({ hours: nullable(QuietHours) }),
  }),
}
