import Type from 'typebox'
import { Advice } from '../nouns/advice.ts'
import { Analysis, AnalysisInput } from '../nouns/analysis.ts'
import { route } from './route.ts'

const Items = Type.Object({ items: Type.Array(AnalysisInput, { minItems: 1, maxItems: 100 }) })

/** For bots and other programs; off unless the keeper of the server turns it on. Nothing is stored or logged. */
export const readingsApi = {
  analyze: route({
    method: 'POST',
    path: '/api/analysis',
    who: 'anyone',
    summary: 'Read texts: one analysis each, in the same order.',
    body: Items,
    response: Type.Object({ items: Type.Array(Type.Unsafe<Analysis & { id?: string }>(Analysis)) }),
    perMinute: 600,
  }),
  advise: route({
    method: 'POST',
    path: '/api/advice',
    who: 'anyone',
    summary: 'Advice on texts, in the same order.',
    body: Type.Object({
      items: Items.properties.items,
      locale: Type.Optional(Type.String({ maxLength: 20 })),
      reword: Type.Optional(Type.Boolean()),
      hints: Type.Optional(
        Type.Boolean({
          description: 'Quiet hints too, such as kinder words for one that shuts people out. Off unless asked for.',
        }),
      ),
    }),
    response: Type.Object({ items: Type.Array(Type.Unsafe<Advice & { id?: string }>(Advice)) }),
    perMinute: 600,
  }),
}
