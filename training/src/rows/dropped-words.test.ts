import { expect, test } from 'vitest'
import { droppedWords } from './dropped-words.ts'

test('names the words that most rewrites leave out', () => {
  const text = 'this is a fucking stupid idea, mate'
  const ranges = droppedWords(text, ['this is a bad idea, mate', 'This is a stupid idea mate'])
  expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(['fucking stupid'])
})

test('finds nothing where the rewrite is the text', () => {
  expect(droppedWords('fine as it is', ['Fine as it is!'])).toEqual([])
})
