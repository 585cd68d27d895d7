import { expect, it } from 'vitest'
import { untilWords } from './until-words.ts'

const now = new Date(2026, 10, 22, 12, 0)
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).toISOString()

it('says the time alone where that is today', () => {
  expect(untilWords(at(22, 18, 30), now, 'en-GB')).toBe('18:30')
})

it('says the day too where it is another one', () => {
  expect(untilWords(at(23, 9), now, 'en-GB')).toMatch(/^Monday.*09:00$/)
  expect(untilWords(at(30, 9), now, 'en-GB')).toMatch(/^30 November.*09:00$/)
})
