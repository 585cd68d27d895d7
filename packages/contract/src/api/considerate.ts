import Type from 'typebox'
import { ConsiderateList, ConsiderateProblem } from '../nouns/considerate.ts'
import { Id } from '../primitives.ts'
import { route } from './route.ts'

const InSpace = Type.Object({ spaceId: Id })

export const considerateApi = {
  readConsiderateList: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/considerate',
    who: 'reader',
    summary: 'Which words the space hints at, and whether its hints are on.',
    params: InSpace,
    response: ConsiderateList,
  }),
  changeConsiderateList: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/considerate',
    who: 'keeper',
    summary:
      'Turn hints on or off, or change the list. Where the list has problems, nothing is changed and they are told.',
    params: InSpace,
    body: Type.Object({
      isOn: Type.Optional(Type.Boolean()),
      yaml: Type.Optional(ConsiderateList.properties.yaml),
    }),
    response: Type.Object({ list: ConsiderateList, problems: Type.Array(ConsiderateProblem) }),
  }),
}
