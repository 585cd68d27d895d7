import Type from 'typebox'
import { nullable, oneOf } from '../primitives.ts'

const Texts = Type.Array(Type.String())

/** A word or phrase that shuts people out, and kinder words for it. */
export const ConsiderateEntry = Type.Object({
  phrase: Type.String(),
  find: Type.Optional(Texts),
  except: Type.Optional(Texts),
  notWith: Type.Optional(Texts),
  onlyWith: Type.Optional(Texts),
  self: Type.Optional(Type.Boolean()),
  proper: Type.Optional(Type.Boolean()),
  better: Texts,
  why: Type.String(),
  source: Type.String(),
})
export type ConsiderateEntry = Type.Static<typeof ConsiderateEntry>

/** A community's list: which of the reader's entries it switched off, its own, and whether hints are on for its people. */
export const ConsiderateList = Type.Object({
  isOn: Type.Boolean(),
  off: Texts,
  add: Type.Array(ConsiderateEntry),
  yaml: Type.String({ maxLength: 50_000, description: 'The list as its keeper wrote it.' }),
})
export type ConsiderateList = Type.Static<typeof ConsiderateList>

export const considerateProblems = [
  'not-yaml',
  'not-a-list',
  'unknown-field',
  'field-missing',
  'too-long',
  'too-many',
  'bad-phrase',
  'twice',
  'unknown-phrase',
] as const

/** What is wrong with a list, and where: "add 2, why", or the number of a line. */
export const ConsiderateProblem = Type.Object({
  reason: oneOf(considerateProblems),
  where: Type.String(),
  line: nullable(Type.Integer({ minimum: 1 })),
})
export type ConsiderateProblem = Type.Static<typeof ConsiderateProblem>
