import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSought } from './parse-sought.ts'

test('words, quotes of every kind, or and minus reach the database as they are meant', () => {
  expect(parseSought('Low TIDE or ebb -storm').web).toBe('low tide or ebb -storm')
  expect(parseSought('“low tide” now').web).toBe('"low tide" now')
})

test('a script without blanks is asked for by pairs of signs in a row', () => {
  expect(parseSought('東京都')).toEqual({ web: '"東京 京都"', signs: [], runs: ['東京都'] })
  expect(parseSought('駅').signs).toEqual(['駅'])
  expect(parseSought('-東京 café')).toEqual({ web: '-"東京" café', signs: [], runs: [] })
})

test('any text can be looked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { web, signs } = parseSought(text)
      expect(web).not.toMatch(/\p{Cc}/u)
      for (const sign of signs) expect(sign).toHaveLength(1)
    }),
  )
})
