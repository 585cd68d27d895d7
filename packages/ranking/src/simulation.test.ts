import { expect, test } from 'vitest'
import type { Candidate, Rater, Vote } from './candidate.ts'
import { commonGround } from './common-ground.ts'

/**
 * A small community of 60 raters in two camps (75 : 25) and 30 comments, on synthetic data: it shows direction, not
 * magnitude. The aim is what the less approving camp approves of. Source: docs/adr/0007-common-ground-order.md
 */
const people = 60
const comments = 30
const majority = 45

test.each([
  [2, 0.02],
  [5, 0.02],
  [15, 0.03],
  [36, 0.05],
])('with %i votes a comment, groups and wording find common ground better than the Wilson bound', (votes, by) => {
  const means = compare(votes)
  expect(means.groups).toBeGreaterThan(means.wilson + by)
  expect(means.groups).toBeGreaterThan(means.pooled)
})

test('with made-up groups, grouping gains nothing over pooling', () => {
  const means = compare(15, 'random')
  expect(means.groups - means.pooled).toBeLessThan(0.02)
})

function compare(votesEach: number, grouping: 'real' | 'random' = 'real') {
  const runs = 150
  const sums = { groups: 0, pooled: 0, wilson: 0 }
  for (let run = 0; run < runs; run += 1) {
    const chance = generator(1000 * votesEach + run)
    const raters = new Map<string, Rater>(
      Array.from({ length: people }, (_, index) => {
        const camp = grouping === 'real' ? index < majority : chance() < 0.75
        return [`r${index}`, { group: camp ? 'a' : 'b' }]
      }),
    )
    const weights = new Map([...raters.keys()].map((by) => [by, 1]))
    const truth: number[] = []
    const scores: { [key in keyof typeof sums]: number[] } = { groups: [], pooled: [], wilson: [] }
    for (let comment = 0; comment < comments; comment += 1) {
      const quality = normal(chance)
      const slant = normal(chance)
      const approval = [logistic(quality + slant), logistic(quality - slant)] as const
      const goal = Math.min(...approval)
      truth.push(goal)
      // A text prior that correlates with the aim at about .5.
      const prior = Math.min(0.8, Math.max(0.2, 0.5 + 0.5 * (goal - 0.35) + 0.17 * normal(chance)))
      const candidate = vote(comment, votesEach, approval, chance)
      scores.groups.push(commonGround(candidate, prior, weights, raters, ['a', 'b']).balance)
      scores.pooled.push(commonGround(candidate, prior, weights).balance)
      scores.wilson.push(wilson(candidate.votes))
    }
    for (const name of ['groups', 'pooled', 'wilson'] as const) sums[name] += ndcgAt10(scores[name], truth) / runs
  }
  return sums
}

const vote = (comment: number, count: number, approval: readonly [number, number], chance: () => number): Candidate => {
  const who = Array.from({ length: people }, (_, index) => ({ index, at: chance() })).sort((a, b) => a.at - b.at)
  const votes = who.slice(0, count).map(({ index }): Vote => {
    return { by: `r${index}`, value: chance() < approval[index < majority ? 0 : 1] ? 1 : 0 }
  })
  return { id: `c${comment}`, publishedAt: '2026-11-21T00:00:00.000Z', votes }
}

/** Lower bound of the share of respect at 80 %, as Reddit's "best" uses it. */
const wilson = (votes: readonly Vote[]): number => {
  const z = 1.2816
  const n = votes.length
  const share = votes.filter((each) => each.value === 1).length / n
  return (share + (z * z) / (2 * n) - z * Math.sqrt((share * (1 - share) + (z * z) / (4 * n)) / n)) / (1 + (z * z) / n)
}

const ndcgAt10 = (scores: readonly number[], truth: readonly number[]): number => {
  const gain = (order: readonly number[]) =>
    order.slice(0, 10).reduce((sum, at, place) => sum + (truth[at] ?? 0) / Math.log2(place + 2), 0)
  const by = (values: readonly number[]) =>
    values.map((_, at) => at).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0))
  return gain(by(scores)) / gain(by(truth))
}

const logistic = (value: number): number => 1 / (1 + Math.exp(-value))

/** Mulberry32: small, seeded, the same everywhere. */
const generator = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

const normal = (chance: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
