import Type from 'typebox'
import { maxSentDraft, Proposals, SourceHost, WordingSource } from '../nouns/wording.ts'
import { Id } from '../primitives.ts'
import { route } from './route.ts'

const InSpace = Type.Object({ spaceId: Id })

/** The one way on which a draft may leave its device: with its writer's own agreement, to be worded by a model that the keeper turned on. */
export const wordingsApi = {
  readWordingSource: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/wordings/source',
    who: 'member',
    summary: 'Whether a language model may propose wordings here, where it is, and whether I agreed.',
    params: InSpace,
    response: WordingSource,
  }),
  switchWordingSource: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/wordings/source',
    who: 'keeper',
    summary:
      'Let the language model of this host propose wordings here, or stop it. Each writer is asked before anything is sent.',
    params: InSpace,
    body: Type.Object({ isOn: Type.Boolean(), host: SourceHost }),
    response: WordingSource,
  }),
  agreeToWordingSource: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/wordings/consent',
    who: 'member',
    summary: 'Agree that my drafts go to this host when I ask for wordings, or withdraw.',
    params: InSpace,
    body: Type.Object({ isAgreed: Type.Boolean(), host: SourceHost }),
    response: WordingSource,
  }),
  proposeWordings: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/wordings',
    who: 'member',
    summary: 'Have a draft of mine worded by the language model that I agreed to. Nothing is stored or logged.',
    params: InSpace,
    body: Type.Object({ draft: Type.String({ minLength: 1, maxLength: maxSentDraft }) }),
    response: Proposals,
    perMinute: 10,
  }),
}
