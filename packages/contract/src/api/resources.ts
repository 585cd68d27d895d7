import Type from 'typebox'
import { HelpDirectory, HelpLine } from '../nouns/resource.ts'
import { route } from './route.ts'

export const resourcesApi = {
  listHelpLines: route({
    method: 'GET',
    path: '/api/help-lines',
    who: 'anyone',
    summary: 'Help lines by country, and directories of most others. Show the day on which a line was checked.',
    query: Type.Object({ country: Type.Optional(Type.String({ pattern: '^[A-Za-z]{2}$' })) }),
    response: Type.Object({ lines: Type.Array(HelpLine), directories: Type.Array(HelpDirectory) }),
  }),
}
