import { expect, test } from 'vitest'
import { likeTags, withTag } from './like-tags.ts'

const known = [
  { name: 'boats', threads: 2 },
  { name: 'Low tide', threads: 7 },
  { name: 'bakery', threads: 5 },
  { name: 'old boats', threads: 1 },
]

test.each([
  ['', ['Low tide', 'bakery', 'boats', 'old boats']],
  ['b', ['bakery', 'boats', 'old boats']],
  ['#Tide', ['Low tide']],
  ['boats, ', ['Low tide', 'bakery', 'old boats']],
  ['BOATS', ['old boats']],
  ['nothing so', []],
])('%j is like %j', (typed, expected) => {
  expect(likeTags(known, typed)).toEqual(expected)
})

test('a tag takes the place of what was begun of it', () => {
  expect(withTag('boats, lo', 'Low tide')).toBe('boats, Low tide')
  expect(withTag('', 'boats')).toBe('boats')
})
