import fc from 'fast-check'
import { expect, test } from 'vitest'
import words from '../../../locales/given-names.en.json' with { type: 'json' }
import { drawName, isGivenName } from './given-names.ts'

test('a given name is two words of the list, with a number only where somebody was first', () => {
  expect(isGivenName('Amber Otter')).toBe(true)
  expect(isGivenName('Amber Otter 7')).toBe(true)
  for (const name of [
    'Ana Lopez',
    'Amber',
    'Otter Amber',
    'amber otter',
    'Amber Otter 1',
    'Amber Otter 100',
    'Amber Otter 07',
    'Amber Otter Ana',
    'Amber  Otter',
    'Amber Otter 7 b',
    '',
  ])
    expect(isGivenName(name), name).toBe(false)
})

test('whatever is drawn is a given name that nobody has', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), fc.nat(60), (stream, already) => {
      const taken = new Set<string>()
      for (let person = 0; person <= already; person += 1) {
        const name = drawName(
          (one) => taken.has(one),
          (max) => (stream.next().value ?? 0) % max,
        )
        expect([isGivenName(name), taken.has(name), name.length <= 60]).toEqual([true, false, true])
        taken.add(name)
      }
    }),
    { numRuns: 30 },
  )
})

test('thousands have one each before there are numbers, and no word is there twice', () => {
  expect(new Set(words.first).size).toBe(words.first.length)
  expect(new Set(words.second).size).toBe(words.second.length)
  expect(words.first.length * words.second.length).toBeGreaterThan(3000)
})

test('where nothing is left, that is said instead of asking for ever', () => {
  expect(() => drawName(() => true)).toThrow(RangeError)
})
