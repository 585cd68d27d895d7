import Type from 'typebox'
import { Day } from '../primitives.ts'

/** A line that somebody in a crisis can call, from the one list of `@hearth/advice/help-lines`. */
export const HelpLine = Type.Object({
  country: Type.String({ description: 'ISO 3166-1 alpha-2.', pattern: '^[A-Z]{2}$' }),
  name: Type.String(),
  number: Type.String({ description: 'As it is dialed inside the country.' }),
  hours: Type.Union([Type.Literal('always'), Type.Literal('see-page')]),
  languages: Type.Array(Type.String({ description: 'BCP 47.' })),
  source: Type.String({ description: 'The page of the organization on which the number was read.' }),
  checkedOn: Day,
})
export type HelpLine = Type.Static<typeof HelpLine>

/** A directory of lines of many countries. */
export const HelpDirectory = Type.Object({
  name: Type.String(),
  url: Type.String(),
  source: Type.String(),
  checkedOn: Day,
})
export type HelpDirectory = Type.Static<typeof HelpDirectory>
