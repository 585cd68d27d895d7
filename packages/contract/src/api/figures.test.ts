import { expect, test } from 'vitest'
import { attributeIds } from '../nouns/analysis.ts'
import { api, type RouteId } from './index.ts'

interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

/** Every number that the whole API can answer with, by what it is about. A new one is put here by somebody who has thought about it. */
const figures = {
  'a place in a text, or a size': ['start', 'end', 'begin', 'line', 'width', 'height'],
  'an order or an edition': ['version', 'position'],
  'the one who asks, shown to nobody else': ['recoveryCodesLeft', 'unread', 'newReplies'],
  'a post': ['replyCount', 'counts.*'],
  'a place in a list, said as its reason': ['values.*'],
  'a case, which is about one post or one request for a look': ['priority', 'reportCount', 'waiting'],
  'words, by the machine': ['severity', 'pause', 'value', ...attributeIds],
  'a program and its key': ['perMinute', 'perDay', 'today', 'month', 'refused', 'ours', 'theirs'],
  'a space': ['count', 'threads', 'usesLeft', 'firstPosts', 'maxLinks', 'maxRepeats', 'gapMinutes', 'usualMinutes'],
  'a sum for a browser': ['cost', 'keyLength', 'data.*'],
} as const

/** The only figures about somebody else. Null where a kind of space shows no history (docs/adr/0034-kinds-of-spaces.md). */
const aboutSomebody = ['authorHistory.strikes', 'authorHistory.decisions']

const numbersOf = (schema: Schema, path: readonly string[]): string[] => [
  ...(schema.type === 'integer' || schema.type === 'number' ? [path.slice(-2).join('.')] : []),
  ...[...(schema.anyOf ?? []), ...(schema.allOf ?? [])].flatMap((one) => numbersOf(one, path)),
  ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => numbersOf(one, [...path, name])),
  ...Object.values(schema.patternProperties ?? {}).flatMap((one) => numbersOf(one, [...path, '*'])),
  ...(schema.items ? numbersOf(schema.items, path) : []),
]

const routes = Object.keys(api) as RouteId[]
const all = new Set(routes.flatMap((id) => numbersOf(api[id].response as Schema, [])))

test('no request answers with a figure about a person, but for what a case shows whoever decides it', () => {
  const known: readonly string[] = Object.values(figures).flat()
  const isKnown = (one: string) => known.includes(one) || known.includes(one.split('.').at(-1) ?? '')
  expect([...all].filter((one) => !isKnown(one)).sort()).toEqual([...aboutSomebody].sort())
})

test('what is listed as a figure is one', () => {
  const said = Object.values(figures).flat()
  const lasts = new Set([...all].flatMap((one) => [one, one.split('.').at(-1) ?? '']))
  expect(said.filter((one) => !lasts.has(one))).toEqual([])
})
