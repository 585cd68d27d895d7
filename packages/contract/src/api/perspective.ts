import Type from 'typebox'
import { consents, ShadowScore, Suggestion, suggestionStates, TrainingLine } from '../nouns/suggestion.ts'
import { Id, Nothing, nullable, oneOf, PageQuery, pageOf } from '../primitives.ts'
import { route } from './route.ts'

const InSpace = Type.Object({ spaceId: Id })
const OneSuggestion = Type.Object({ spaceId: Id, suggestionId: Id })

/** What came in through the Perspective door, for keepers. The door itself speaks Google's shape. */
export const perspectiveApi = {
  listSuggestions: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/suggestions',
    who: 'keeper',
    summary: 'Scores that programs suggested, newest first.',
    params: InSpace,
    query: Type.Object({ ...PageQuery.properties, state: Type.Optional(oneOf(suggestionStates)) }),
    response: Type.Object({
      items: Type.Array(Suggestion),
      next: nullable(Type.String()),
      waiting: Type.Integer({ minimum: 0 }),
    }),
  }),
  reviewSuggestion: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/suggestions/:suggestionId/review',
    who: 'keeper',
    summary: 'Accept a suggestion, decline it, or put it back.',
    params: OneSuggestion,
    body: Type.Object({ state: oneOf(suggestionStates) }),
    response: Suggestion,
  }),
  deleteSuggestion: route({
    method: 'DELETE',
    path: '/api/spaces/:spaceId/suggestions/:suggestionId',
    who: 'keeper',
    summary: 'Delete a suggestion with its text.',
    params: OneSuggestion,
    response: Nothing,
  }),
  exportSuggestions: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/suggestion-export',
    who: 'keeper',
    summary: 'Accepted suggestions as training lines, each with the ground on which its text may be used.',
    params: InSpace,
    query: Type.Object({ ...PageQuery.properties, consent: oneOf(consents) }),
    response: pageOf(TrainingLine),
  }),
  listShadowScores: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/shadow-scores',
    who: 'keeper',
    summary: 'Scores given here beside those of the original, newest first. No texts.',
    params: InSpace,
    query: PageQuery,
    response: pageOf(ShadowScore),
  }),
}
