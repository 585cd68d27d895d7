import { expect, test } from 'vitest'
import type { PlacedLine } from '../corpus/read-placed.ts'
import { findRepeats } from './find-repeats.ts'

const line = (at: number, text: string, pause = false, context: string | null = null): PlacedLine => ({
  place: `a.jsonl:${at}`,
  line: { text, context, labels: {}, target: 'none', pause, severity: 0, functionality: 'test', file: 'a' },
})
const places = (list: readonly { readonly second: PlacedLine }[]): string[] => list.map(({ second }) => second.place)

test('tells the same line, a near-duplicate, a contrast and a short answer that recurs apart', () => {
  const repeats = findRepeats([
    line(1, 'Put the kettle on and tell me all about the committee meeting'),
    line(2, 'put the kettle on, and tell me ALL about the committee meeting!'),
    line(3, 'Put the kettle on and tell me all about the swimming lesson'),
    line(4, 'Put the kettle on and tell me all about the mess you are', true),
    line(5, 'no', false, 'Are you coming?'),
    line(6, 'No.', false, 'Did it rain?'),
    line(7, 'See you at nine by the gate'),
  ])
  expect(places(repeats.exact)).toEqual(['a.jsonl:2'])
  expect(places(repeats.near)).toEqual(['a.jsonl:3'])
  expect(places(repeats.contrasts)).toEqual(['a.jsonl:4'])
  expect(places(repeats.recurring)).toEqual(['a.jsonl:6'])
})

test('reads letters set apart as no words', () => {
  expect(findRepeats([line(1, 'y o u   i d i o t of a man'), line(2, 'w h a t   i d i o t built this')]).near).toEqual(
    [],
  )
})
