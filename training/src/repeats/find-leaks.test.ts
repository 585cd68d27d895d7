import { expect, test } from 'vitest'
import { findLeaks } from './find-leaks.ts'

const trained = (text: string, context: string | null = null) => ({ place: 'a.jsonl:1', text, context })
const measured = [
  { suite: 'pause suite', text: 'Two brain cells and they are fighting for third place.', context: null },
  { suite: 'pause suite', text: 'Well, you tried.', context: 'My first cake!' },
]

test('finds an evaluation text that training has, word for word or nearly', () => {
  for (const text of [
    'two brain cells and they are fighting for third place',
    'You two brain cells and they are fighting for third',
  ])
    expect(findLeaks([trained(text)], measured)).toHaveLength(1)
})

test('lets everybody say a few words, but not in answer to the same message', () => {
  expect(findLeaks([trained('well you tried')], measured)).toEqual([])
  expect(findLeaks([trained('well you tried', 'First kite I built')], measured)).toEqual([])
  expect(findLeaks([trained('well you tried', 'my first cake')], measured)).toHaveLength(1)
})
