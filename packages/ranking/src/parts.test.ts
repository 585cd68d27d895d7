import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commonGround } from './common-ground.ts'
import { dayChance } from './day-chance.ts'
import { findRings } from './find-rings.ts'
import { raterWeights } from './rater-weights.ts'
import { wordingPrior } from './wording-prior.ts'

const candidate = (votes: { by: string; value: 0 | 1 }[]) => ({
  id: 'p',
  publishedAt: '2026-11-21T00:00:00.000Z',
  votes,
})

describe('the wording', () => {
  test('is worth one half where nothing is known', () => expect(wordingPrior(undefined)).toBe(0.5))
  test('stays between .2 and .8 for any scores', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('reasoning', 'insult', 'curiosity', 'threat'), fc.double()),
        (scores) => {
          expect(wordingPrior(scores)).toBeGreaterThanOrEqual(0.2)
          expect(wordingPrior(scores)).toBeLessThanOrEqual(0.8)
        },
      ),
    )
  })
  test('a reasoned question is worth more than a bare remark, an insult less', () => {
    expect(wordingPrior({ reasoning: 0.9, curiosity: 0.8 })).toBeGreaterThan(0.65)
    expect(wordingPrior({ insult: 0.9 })).toBe(0.2)
    expect(wordingPrior({ threat: 0.8 })).toBeCloseTo(0.27, 1)
  })
  test('a mere suspicion of an attack counts for nothing', () => {
    expect(wordingPrior({ insult: 0.69, demeaning: 0.5, 'identity-attack': 0.6 })).toBe(0.5)
  })
  test('can be switched off', () => expect(wordingPrior({ insult: 1 }, 0)).toBe(0.5))
})

describe('a balance', () => {
  test('lies in [.05, .95] for any votes', () => {
    const votes = fc.array(fc.record({ by: fc.uuid(), value: fc.constantFrom(0 as const, 1 as const) }), {
      maxLength: 300,
    })
    fc.assert(
      fc.property(votes, fc.double({ min: 0.2, max: 0.8, noNaN: true }), (some, prior) => {
        const weights = new Map(some.map((vote) => [vote.by, 1]))
        const { balance } = commonGround(candidate(some), prior, weights)
        expect(balance).toBeGreaterThanOrEqual(0.05)
        expect(balance).toBeLessThanOrEqual(0.9500001)
      }),
    )
  })
  test('rises with respect and falls without', () => {
    const weights = new Map([['ana', 1]])
    expect(commonGround(candidate([{ by: 'ana', value: 1 }]), 0.5, weights).balance).toBeCloseTo(0.6)
    expect(commonGround(candidate([{ by: 'ana', value: 0 }]), 0.5, weights).balance).toBeCloseTo(0.4)
  })
})

describe('a voice', () => {
  test('grows with the votes cast in the list and never exceeds one', () => {
    const list = [1, 2, 3].map((each) => ({
      ...candidate([{ by: 'regular', value: 1 as const }, ...(each === 1 ? [{ by: 'guest', value: 1 as const }] : [])]),
      id: `p${each}`,
    }))
    const weights = raterWeights(list, new Map([['regular', { recentVotes: 100 }]]))
    expect(weights.get('guest')).toBeCloseTo(1 / 3)
    expect(weights.get('regular')).toBe(1)
  })
})

describe('rings', () => {
  const posts = (from: number, to: number) =>
    new Set(Array.from({ length: to - from }, (_, index) => `p${from + index}`))
  test('people who react to the same posts again and again are one ring', () => {
    const rings = findRings(
      new Map([
        ['a', posts(0, 10)],
        ['b', posts(0, 10)],
        ['c', posts(1, 10)],
        ['someone', posts(5, 20)],
      ]),
    )
    expect([...rings].sort()).toEqual([
      ['a', 3],
      ['b', 3],
      ['c', 3],
    ])
  })
  test('a few posts in common are a coincidence', () => {
    expect(
      findRings(
        new Map([
          ['a', posts(0, 4)],
          ['b', posts(0, 4)],
        ]),
      ).size,
    ).toBe(0)
  })
})

test('the chance of the day is bounded and spread', () => {
  const chances = Array.from({ length: 1000 }, (_, index) => dayChance('list', `post-${index}`, '2026-11-21'))
  expect(Math.min(...chances)).toBeGreaterThan(-1.6)
  expect(Math.max(...chances)).toBeLessThan(4.7)
  expect(chances.reduce((sum, each) => sum + each, 0) / 1000).toBeCloseTo(0.57, 0)
})
