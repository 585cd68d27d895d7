import type { NewcomerSettings, Role } from '@hearth/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSame, fewestLetters, wordsKey } from './same-words.ts'
import { isStorm, stormEnd } from './storm.ts'
import { usualWait } from './usual-wait.ts'
import { newcomerDefaults, newUntilDays, newUntilPosts, type PostToWeigh, weighPost } from './weigh-post.ts'

const now = '2026-11-22T12:00:00.000Z'
const before = (minutes: number): string => new Date(Date.parse(now) - minutes * 60_000).toISOString()
const advertising = 'Buy our wonderful watches today, they are cheaper than anywhere else, only here and only now!'

const post = (
  more: Partial<PostToWeigh> & { standing?: number; role?: Role; joinedDaysAgo?: number },
): PostToWeigh => ({
  author: {
    role: more.role ?? 'member',
    standing: more.standing ?? 0,
    joinedAt: before((more.joinedDaysAgo ?? 0) * 1440),
  },
  text: 'Good morning, I grow tomatoes.',
  links: 0,
  isEdit: false,
  said: { own: [], others: [] },
  lastAt: null,
  ...more,
})
const rules = (settings: Partial<NewcomerSettings> = {}, gapMinutes?: number) => ({
  settings: { ...newcomerDefaults, ...settings },
  storm: gapMinutes === undefined ? null : { gapMinutes },
})

describe('the first posts of somebody new', () => {
  it('go at once until a space asks for a look', () => {
    expect(weighPost(post({}), rules(), now)).toEqual({ kind: 'goes' })
  })

  it('wait for as many posts as the space says, counted by those that stand', () => {
    const kinds = [0, 1, 2].map((standing) => weighPost(post({ standing }), rules({ firstPosts: 2 }), now).kind)
    expect(kinds).toEqual(['waits', 'waits', 'goes'])
  })

  it('do not wait again for a typing error', () => {
    expect(weighPost(post({ isEdit: true }), rules({ firstPosts: 2 }), now)).toEqual({ kind: 'goes' })
  })
})

describe('links and repeats', () => {
  it('hold somebody new with more links than the space allows, edits too', () => {
    for (const isEdit of [false, true]) {
      expect(weighPost(post({ links: 3, isEdit }), rules({ maxLinks: 2 }), now)).toEqual({
        kind: 'waits',
        because: 'links',
      })
    }
    expect(weighPost(post({ links: 2 }), rules({ maxLinks: 2 }), now).kind).toBe('goes')
    expect(weighPost(post({ links: 90 }), rules({ maxLinks: null }), now).kind).toBe('goes')
    expect(weighPost(post({ links: 90, standing: newUntilPosts }), rules(), now).kind).toBe('goes')
  })

  it('give the same long words back after as many times as the space allows, with a time', () => {
    const said = { own: [advertising, `${advertising.toUpperCase()}!!`], others: [] }
    const again = weighPost(post({ text: advertising, said, standing: 50 }), rules({ maxRepeats: 2 }), now)
    expect(again).toEqual({ kind: 'comes-back', code: 'same-words-again', until: '2026-11-23T12:00:00.000Z' })
    expect(weighPost(post({ text: advertising, said, standing: 50 }), rules({ maxRepeats: 3 }), now).kind).toBe('goes')
    expect(weighPost(post({ text: advertising, said, standing: 50 }), rules({ maxRepeats: null }), now).kind).toBe(
      'goes',
    )
  })

  it('let short thanks be said as often as they are meant', () => {
    const own = Array.from({ length: 20 }, () => 'Thank you, that helped a lot!')
    const text = 'Thank you, that helped a lot!'
    expect(weighPost(post({ text, said: { own, others: [] } }), rules({ maxRepeats: 1 }), now).kind).toBe('goes')
  })

  it('hold somebody new who says what others said today', () => {
    const said = { own: [], others: [`… ${advertising}`] }
    const held = weighPost(post({ text: advertising, said }), rules(), now)
    expect(held).toEqual({ kind: 'waits', because: 'same-words' })
    expect(weighPost(post({ text: advertising, said, standing: 9 }), rules(), now).kind).toBe('goes')
  })
})

describe('a storm', () => {
  it('keeps so many minutes between two posts of a member, and says when the next one can go', () => {
    const held = weighPost(post({ standing: 50, joinedDaysAgo: 90, lastAt: before(1) }), rules({}, 5), now)
    expect(held).toEqual({ kind: 'comes-back', code: 'slow-down', until: '2026-11-22T12:04:00.000Z' })
    expect(weighPost(post({ standing: 50, joinedDaysAgo: 90, lastAt: before(5) }), rules({}, 5), now).kind).toBe('goes')
    expect(weighPost(post({ standing: 50, joinedDaysAgo: 90, lastAt: before(1) }), rules(), now).kind).toBe('goes')
  })

  it('lets whoever is new wait, by what they wrote or by when they came', () => {
    const waits = { kind: 'waits', because: 'storm' }
    expect(weighPost(post({ standing: newUntilPosts - 1, joinedDaysAgo: 90 }), rules({}, 5), now)).toEqual(waits)
    expect(weighPost(post({ standing: 50, joinedDaysAgo: newUntilDays - 1 }), rules({}, 5), now)).toEqual(waits)
    expect(weighPost(post({ standing: 50, joinedDaysAgo: newUntilDays }), rules({}, 5), now).kind).toBe('goes')
  })

  it('ends by itself, or when somebody ends it', () => {
    const endsAt = stormEnd(now, 2)
    expect(endsAt).toBe('2026-11-22T14:00:00.000Z')
    expect(isStorm({ endsAt, endedAt: null }, '2026-11-22T13:59:59.999Z')).toBe(true)
    expect(isStorm({ endsAt, endedAt: null }, endsAt)).toBe(false)
    expect(isStorm({ endsAt, endedAt: now }, now)).toBe(false)
    expect(isStorm(null, now)).toBe(false)
  })
})

const anyPost = fc.record({
  author: fc.record({
    role: fc.constantFrom<Role>('member', 'moderator', 'keeper'),
    standing: fc.nat(6),
    joinedAt: fc.integer({ min: 0, max: 10_000 }).map(before),
  }),
  text: fc.constantFrom('hello', advertising),
  links: fc.nat(5),
  isEdit: fc.boolean(),
  said: fc.record({
    own: fc.array(fc.constantFrom('hello', advertising), { maxLength: 4 }),
    others: fc.array(fc.constantFrom('hello', advertising), { maxLength: 2 }),
  }),
  lastAt: fc.option(fc.integer({ min: 0, max: 90 }).map(before)),
})
const anyRules = fc.record({
  settings: fc.record({
    firstPosts: fc.nat(5),
    maxLinks: fc.option(fc.nat(4)),
    maxRepeats: fc.option(fc.integer({ min: 1, max: 4 })),
    asksProof: fc.boolean(),
  }),
  storm: fc.option(fc.record({ gapMinutes: fc.integer({ min: 1, max: 60 }) })),
})
const strictness = { goes: 0, waits: 1, 'comes-back': 2 }

describe('whatever is posted', () => {
  it('goes where moderators write', () => {
    fc.assert(
      fc.property(anyPost, anyRules, (one, of) => {
        fc.pre(one.author.role !== 'member')
        expect(weighPost(one, of, now)).toEqual({ kind: 'goes' })
      }),
    )
  })

  it('is never treated more strictly for having more posts that stand', () => {
    fc.assert(
      fc.property(anyPost, anyRules, fc.nat(6), (one, of, more) => {
        const older = { ...one, author: { ...one.author, standing: one.author.standing + more } }
        expect(strictness[weighPost(older, of, now).kind]).toBeLessThanOrEqual(strictness[weighPost(one, of, now).kind])
      }),
    )
  })

  it('is never treated less strictly in a storm', () => {
    fc.assert(
      fc.property(anyPost, anyRules, (one, { settings }) => {
        const calm = weighPost(one, { settings, storm: null }, now)
        const storm = weighPost(one, { settings, storm: { gapMinutes: 10 } }, now)
        expect(strictness[storm.kind]).toBeGreaterThanOrEqual(strictness[calm.kind])
      }),
    )
  })

  it('can go from the instant on that it is told, as far as the pace is concerned', () => {
    fc.assert(
      fc.property(anyPost, anyRules, (one, of) => {
        const first = weighPost(one, of, now)
        fc.pre(first.kind === 'comes-back' && first.code === 'slow-down')
        if (first.kind !== 'comes-back') return
        const later = weighPost(one, of, first.until)
        expect(later.kind === 'comes-back' && later.code === 'slow-down').toBe(false)
        expect(Date.parse(first.until)).toBeGreaterThan(Date.parse(now))
      }),
    )
  })
})

describe('the same words', () => {
  it('are the same whatever stands between the letters', () => {
    const spread = advertising.replaceAll(' ', ' … ').toUpperCase()
    expect(countSame(advertising, [spread, 'Something else entirely', advertising])).toBe(2)
  })

  it('need to be long enough to be told from chance', () => {
    expect(wordsKey('x'.repeat(fewestLetters - 1))).toBeNull()
    expect(wordsKey(`${'x '.repeat(fewestLetters)}!`)).toBe('x'.repeat(fewestLetters))
  })

  it('are compared without an error whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), (text) => {
        expect(countSame(text, [text])).toBe(wordsKey(text) === null ? 0 : 1)
      }),
    )
  })
})

describe('how long posts usually wait', () => {
  it('is not said while too few waited', () => {
    expect(usualWait([60_000, 60_000, 60_000, 60_000])).toBeNull()
  })

  it.each([
    [1, 5],
    [14, 15],
    [44, 60],
    [61, 120],
    [25 * 60, 2 * 1440],
  ])('says the middle, rounded up as people would: %s minutes are %s', (middle, said) => {
    const waits = [1, middle, middle, middle, 5000].map((minutes) => minutes * 60_000)
    expect(usualWait(waits)).toBe(said)
  })

  it('is never less than the middle one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000_000), { minLength: 5, maxLength: 21 }), (waits) => {
        const middle = waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)] ?? 0
        expect((usualWait(waits) ?? 0) * 60_000).toBeGreaterThanOrEqual(middle)
      }),
    )
  })
})
