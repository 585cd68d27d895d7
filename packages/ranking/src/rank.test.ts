import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Candidate, RankOptions, Rater, Vote } from './candidate.ts'
import { rank } from './rank.ts'

const now = '2026-11-21T12:00:00.000Z'
const options = (more: Partial<RankOptions> = {}): RankOptions => ({
  order: 'common-ground',
  now,
  list: 'thread',
  ...more,
})
const hoursAgo = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString()
const respect = (...by: string[]): Vote[] => by.map((each) => ({ by: each, value: 1 }))
const post = (id: string, hours: number, more: Partial<Candidate> = {}): Candidate => ({
  id,
  publishedAt: hoursAgo(hours),
  votes: [],
  ...more,
})
const ids = (candidates: readonly Candidate[], more?: Partial<RankOptions>) =>
  rank(candidates, options(more)).map((each) => each.id)
const six = ['ana', 'ben', 'cem', 'dea', 'eli', 'fay']

const candidates = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    publishedAt: fc.integer({ min: 0, max: 500 }).map(hoursAgo),
    scores: fc.record(
      { reasoning: fc.double({ min: 0, max: 1 }), insult: fc.double({ min: 0, max: 1 }), profanity: fc.double() },
      { requiredKeys: [] },
    ),
    votes: fc.array(
      fc.record({ by: fc.constantFrom(...six, 'gus', 'hal'), value: fc.constantFrom(0 as const, 1 as const) }),
    ),
  }),
  { selector: (each) => each.id, maxLength: 40 },
)
const raters = new Map<string, Rater>(
  [...six, 'gus', 'hal'].map((by, index) => [by, { group: index % 2 ? 'a' : 'b', recentVotes: index * 7 }]),
)
const anyOptions = fc.record({
  order: fc.constantFrom('newest' as const, 'oldest' as const, 'common-ground' as const),
  raters: fc.constantFrom(raters, new Map<string, Rater>()),
  ageHalfLifeHours: fc.constantFrom(24, 168),
})

describe('for any posts', () => {
  test('every post has exactly one place, with a score in [0, 1] and a reason', () => {
    fc.assert(
      fc.property(candidates, anyOptions, (posts, more) => {
        const places = rank(posts, options(more))
        expect(places.map((each) => each.id).sort()).toEqual(posts.map((each) => each.id).sort())
        for (const place of places) {
          expect(place.score).toBeGreaterThanOrEqual(0)
          expect(place.score).toBeLessThanOrEqual(1)
          expect(place.reasons.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('the order does not depend on the order they come in', () => {
    fc.assert(
      fc.property(candidates, anyOptions, (posts, more) => {
        expect(rank([...posts].reverse(), options(more))).toEqual(rank(posts, options(more)))
      }),
    )
  })

  test('nothing that comes in is changed', () => {
    fc.assert(
      fc.property(candidates, (posts) => {
        const before = structuredClone(posts)
        rank(posts, options())
        expect(posts).toEqual(before)
      }),
    )
  })

  test('profanity moves nobody', () => {
    fc.assert(
      fc.property(candidates, (posts) => {
        const clean = posts.map((each) => {
          const { profanity: _, ...scores } = each.scores
          return { ...each, scores }
        })
        expect(rank(clean, options())).toEqual(rank(posts, options()))
      }),
    )
  })

  test('with few voices nobody but a post looking for readers stands more than three places from Newest', () => {
    fc.assert(
      fc.property(candidates, (posts) => {
        const quiet = posts.map((each) => ({
          ...each,
          votes: each.votes.filter((vote) => six.slice(0, 4).includes(vote.by)),
        }))
        const lifted = new Set(
          rank(quiet, options())
            .filter((each) => each.reasons[0]?.id === 'looking-for-readers')
            .map((each) => each.id),
        )
        const staying = (order: string[]) => order.filter((id) => !lifted.has(id))
        const newest = staying(ids(quiet, { order: 'newest' }))
        staying(ids(quiet)).forEach((id, index) => {
          expect(Math.abs(newest.indexOf(id) - index)).toBeLessThanOrEqual(3)
        })
      }),
    )
  })
})

describe('newest and oldest', () => {
  const posts = [post('a', 3), post('b', 1), post('c', 2), post('d', 1)]
  test('go by time, then by id', () => {
    expect(ids(posts, { order: 'newest' })).toEqual(['d', 'b', 'c', 'a'])
    expect(ids(posts, { order: 'oldest' })).toEqual(['a', 'c', 'b', 'd'])
  })
  test('give their name as the reason', () => {
    expect(rank(posts, options({ order: 'oldest' }))[0]?.reasons).toEqual([{ id: 'oldest', values: {} }])
  })
})

describe('common ground', () => {
  const quiet = [1, 2, 3].map((hours) => post(`quiet-${hours}`, hours))
  const warm = [7, 8, 9].map((hours) => post(`warm-${hours}`, hours, { votes: respect(...six) }))

  test('what many respect stands above what is newer, and says so with its figures', () => {
    const places = rank([...quiet, ...warm], options())
    expect(places.slice(0, 3).map((each) => each.id.slice(0, 4))).toEqual(['warm', 'warm', 'warm'])
    expect(places[0]?.reasons[0]?.id).toBe('respected')
    expect(places[0]?.reasons[0]?.values).toMatchObject({ raters: 6, respects: 6, place: 1 })
    expect(places[5]?.reasons[0]?.id).toBe('few-votes')
  })

  test('what both groups respect stands above what one group cheers', () => {
    const left = ['l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'l7', 'l8', 'l9', 'l10']
    const right = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6']
    const groups = new Map<string, Rater>([
      ...left.map((by) => [by, { group: 'x' }] as const),
      ...right.map((by) => [by, { group: 'y' }] as const),
    ])
    const votes = (yes: string[], no: string[]): Vote[] => [
      ...yes.map((by) => ({ by, value: 1 }) as const),
      ...no.map((by) => ({ by, value: 0 }) as const),
    ]
    const posts = [
      post('cheered', 1, { votes: votes(left, right) }),
      post('bridging', 2, { votes: votes([...left.slice(0, 6), ...right], []) }),
      post('other', 3, { votes: votes(left.slice(0, 5), right.slice(0, 5)) }),
    ]
    const [first] = rank(posts, options({ raters: groups }))
    expect(first?.id).toBe('bridging')
    expect(first?.reasons[0]).toMatchObject({
      id: 'respected-across-groups',
      values: { raters1: 6, respects1: 6, raters2: 6, respects2: 6 },
    })
  })

  test('people who arrive, vote once and leave count less than people who read the thread', () => {
    const readers = [1, 2, 3].map((each) => post(`read-${each}`, each, { votes: respect('ana', 'ben', 'cem', 'dea') }))
    const pushed = post('pushed', 4, { votes: respect('x1', 'x2', 'x3', 'x4', 'x5') })
    expect(ids([...readers, pushed])[3]).toBe('pushed')
  })

  test('a ring counts as one voice', () => {
    const ring = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6']
    const posts = [1, 2, 3].map((each) => post(`p${each}`, each, { votes: respect(...ring) }))
    const alone = rank(posts, options())
    const asRing = rank(posts, options({ raters: new Map(ring.map((by) => [by, { ringSize: 6 }])) }))
    expect(asRing[0]?.score).toBeLessThan(alone[0]?.score ?? 0)
  })

  test('two reactions of one person on a post are one vote', () => {
    const once = post('a', 1, { votes: respect(...six) })
    const twice = post('a', 1, { votes: respect(...six, ...six) })
    expect(rank([twice], options())[0]?.score).toBe(rank([once], options())[0]?.score)
  })

  test('every fifth place may go to a post that few have seen, never to a likely attack', () => {
    const loved = [1, 2, 3, 4, 5, 6].map((each) => post(`loved-${each}`, each, { votes: respect(...six) }))
    const unseen = post('unseen', 30)
    const attack = post('attack', 20, { scores: { insult: 0.95 } })
    const places = rank([...loved, unseen, attack], options())
    expect(places[4]?.id).toBe('unseen')
    expect(places[4]?.reasons.map((each) => each.id)).toEqual(['looking-for-readers', 'few-votes'])
    expect(places[7]?.id).toBe('attack')
  })

  test('near-equals take turns from day to day and stand still within a day', () => {
    const posts = Array.from({ length: 8 }, (_, index) => post(`p${index}`, 2, { votes: respect(...six) }))
    const at = (instant: string) => ids(posts, { now: instant }).join()
    expect(at('2026-11-22T23:00:00.000Z')).toBe(at('2026-11-22T01:00:00.000Z'))
    expect(new Set(['21', '22', '23', '24'].map((day) => at(`2026-11-${day}T12:00:00.000Z`))).size).toBeGreaterThan(1)
  })

  test('where age counts, an old favorite makes room', () => {
    const old = [90, 91, 92].map((days) => post(`old-${days}`, 24 * days, { votes: respect(...six) }))
    expect(ids([...old, ...quiet])[0]).toMatch(/^old/)
    expect(ids([...old, ...quiet], { ageHalfLifeHours: 168 })[0]).toMatch(/^quiet/)
  })

  test('a weight that is negative or no number is refused', () => {
    expect(() => rank([], options({ wordingWeight: -1 }))).toThrow(RangeError)
    expect(() => rank([], options({ ageHalfLifeHours: Number.NaN }))).toThrow(RangeError)
  })
})

test('a thousand posts with twenty thousand votes each keep one place', () => {
  const crowd = Array.from({ length: 400 }, (_, index) => `person-${index}`)
  const posts = Array.from({ length: 1000 }, (_, index) =>
    post(`p${index}`, index, { votes: respect(...crowd.filter((_, at) => (at * 7 + index) % 20 === 0)) }),
  )
  expect(rank(posts, options())).toHaveLength(1000)
})
