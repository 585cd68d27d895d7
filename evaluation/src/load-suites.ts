import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

const folder = new URL('../suites/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

/** A suite is read at the first wish, and kept. */
function once<T>(load: () => T): () => T {
  let loaded: T | undefined
  return () => (loaded ??= load())
}

/** A draft that should, or should not, make its writer pause. */
export interface PauseCase {
  readonly functionality: string
  readonly text: string
  readonly context: string | null
  readonly shouldPause: boolean
}

type YamlCase = string | { readonly text: string; readonly context?: string }

/** The functional suite: forty functionalities, more than thirty cases each, harm and what only looks like it. */
export const pauseCases = once((): readonly PauseCase[] => {
  return (['harm', 'benign'] as const).flatMap((side) =>
    Object.entries(parse(read(`pause-${side}.yml`)) as Record<string, readonly YamlCase[]>).flatMap(
      ([functionality, cases]) =>
        cases.map((one) => ({
          functionality,
          text: typeof one === 'string' ? one : one.text,
          context: typeof one === 'string' ? null : (one.context ?? null),
          shouldPause: side === 'harm',
        })),
    ),
  )
})

/** One of a pair in the same voice about one thing: the one harms nobody, the other does. */
export interface SliceCase {
  readonly slice: string
  readonly text: string
  readonly context: string | null
  readonly shouldPause: boolean
}

/** Pairs in the slices that readers of tone are most often unfair to; each pair's harmless case comes first. */
export const sliceCases = once((): readonly SliceCase[] => {
  const suite = parse(read('slices.yml')) as Record<
    string,
    readonly { readonly context?: string; readonly harmless: string; readonly harmful: string }[]
  >
  return Object.entries(suite).flatMap(([slice, pairs]) =>
    pairs.flatMap(({ context = null, harmless, harmful }) => [
      { slice, text: harmless, context, shouldPause: false },
      { slice, text: harmful, context, shouldPause: true },
    ]),
  )
})

/** A line with the exact substrings that sting; none in a harmless line. */
export interface StingCase {
  readonly text: string
  readonly stings: readonly string[]
}

export const stingCases = once((): readonly StingCase[] => parse(read('stings.yml')) as StingCase[])

/** A text where a kind attribute holds, or only seems to. */
export interface KindCase {
  readonly attribute: string
  readonly text: string
  readonly holds: boolean
}

export const kindCases = once((): readonly KindCase[] => {
  const suite = parse(read('kind.yml')) as Record<
    string,
    { readonly yes: readonly string[]; readonly no: readonly string[] }
  >
  return Object.entries(suite).flatMap(([attribute, { yes, no }]) => [
    ...yes.map((text) => ({ attribute, text, holds: true })),
    ...no.map((text) => ({ attribute, text, holds: false })),
  ])
})

/** A text with how much it tells of its writer's distress. */
export interface DistressCase {
  readonly text: string
  readonly level: 'none' | 'support' | 'crisis'
  /** What a text without distress only looks like; null for one with it. */
  readonly slice: string | null
}

/** People who struggle, people in danger, and what only sounds like it. */
export const distressCases = once((): readonly DistressCase[] => {
  const { crisis, support, none } = parse(read('distress.yml')) as {
    readonly crisis: readonly string[]
    readonly support: readonly string[]
    readonly none: { readonly [slice: string]: readonly string[] }
  }
  return [
    ...crisis.map((text): DistressCase => ({ text, level: 'crisis', slice: null })),
    ...support.map((text): DistressCase => ({ text, level: 'support', slice: null })),
    ...Object.entries(none).flatMap(([slice, texts]) =>
      texts.map((text): DistressCase => ({ text, level: 'none', slice })),
    ),
  ]
})

/** Two readings of one sentence that differ in the identity term alone. */
export interface IdentityPair {
  readonly one: string
  readonly other: string
}

export const identityPairs = once((): readonly IdentityPair[] => {
  const suite = parse(read('identity-pairs.yml')) as readonly {
    readonly text: string
    readonly terms: readonly string[]
  }[]
  return suite.flatMap(({ text, terms }) => {
    const texts = terms.map((term) => text.replace('{}', term))
    return texts.flatMap((one, at) => texts.slice(at + 1).map((other) => ({ one, other })))
  })
})

/** A line of the corpus kept for measuring. */
export interface HoldoutLine {
  readonly text: string
  readonly context: string | null
  readonly labels: Readonly<Record<string, 0 | 1>>
  readonly target: string
  readonly pause: boolean
  readonly severity: 0 | 1 | 2 | 3
  readonly functionality: string
  readonly file: string
}

export const corpusHoldout = once((): readonly HoldoutLine[] => {
  return read('corpus-holdout.jsonl')
    .split('\n')
    .filter((line) => line.length > 0)
    .map((line) => JSON.parse(line) as HoldoutLine)
})
