import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../../../packages/analysis/src/edits/words-of.ts'
import { changesBetween } from './align-words.ts'

describe('changes between two texts', () => {
  test('say which words go, and what comes in their place', () => {
    const between = (a: string, b: string) => changesBetween(wordsOf(a), wordsOf(b))
    expect(between('you absolute muppet', 'you muppet')).toEqual([{ from: 1, to: 2, words: '' }])
    expect(between('this is rubbish', 'this is not good')).toEqual([{ from: 2, to: 3, words: 'not good' }])
    expect(between('call him', 'please call him')).toEqual([{ from: 0, to: 0, words: 'please' }])
    expect(between('You’re late', "you're late")).toEqual([])
  })

  test('make the second of the first, for any two texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', '.')).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (one, other) => {
        const before = wordsOf(one).map(({ word }) => word)
        const after: string[] = []
        let at = 0
        for (const { from, to, words } of changesBetween(wordsOf(one), wordsOf(other))) {
          after.push(...before.slice(at, from), ...words.split(' ').filter(Boolean))
          at = to
        }
        expect([...after, ...before.slice(at)]).toEqual(wordsOf(other).map(({ word }) => word))
      }),
    )
  })
})
