import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  consequencesOf,
  emailWishes,
  has,
  isPossible,
  joinings,
  type KindOfSpace,
  machineSettings,
  readings,
  type SpaceFreedom,
  settingsWithin,
  spaceFreedoms,
  spaceKinds,
  spaceSettingIds,
} from './space-kind.ts'

const every: KindOfSpace[] = spaceKinds.flatMap((kind) =>
  [false, true].map((includesMinors) => ({ kind, includesMinors })),
)
const missing = (of: KindOfSpace) => spaceFreedoms.filter((one) => !has(of, one))

describe('what follows from a kind', () => {
  test.each<[string, KindOfSpace, SpaceFreedom[]]>([
    ['community', { kind: 'community', includesMinors: false }, []],
    ['comment section', { kind: 'comment-section', includesMinors: false }, []],
    ['class of adults', { kind: 'class', includesMinors: false }, []],
    [
      'team',
      { kind: 'team', includesMinors: false },
      ['counts-pauses', 'shows-counts', 'keeps-scores', 'shows-history', 'has-plug-in', 'holds-trials'],
    ],
    [
      'class with minors',
      { kind: 'class', includesMinors: true },
      [
        'is-found',
        'own-names',
        'strangers-write',
        'keeps-drafts',
        'counts-pauses',
        'shows-counts',
        'has-plug-in',
        'holds-trials',
      ],
    ],
    ['team with apprentices', { kind: 'team', includesMinors: true }, [...spaceFreedoms]],
  ])('%s', (_, of, expected) => {
    expect(missing(of)).toEqual(expected)
    expect(consequencesOf(of).needsResponsible).toBe(of.includesMinors)
  })

  test('with minors a space is private, by invitation and without e-mail, and nothing else can be chosen', () => {
    for (const of of every.filter((one) => one.includesMinors && isPossible(one))) {
      const { choices, mentionChoices, pictureChoices } = consequencesOf(of)
      expect(choices).toMatchObject({ reading: ['members'], joining: ['invitation'], email: ['never'] })
      expect(mentionChoices).not.toContain('anyone')
      expect(pictureChoices).toEqual(['ask', 'nobody'])
    }
  })

  test('a comment section is read by everybody, so minors are not in it', () => {
    expect(consequencesOf({ kind: 'comment-section', includesMinors: false }).choices.reading).toEqual(['public'])
    expect(every.filter((one) => !isPossible(one))).toEqual([{ kind: 'comment-section', includesMinors: true }])
  })

  test('a team is read by its members, not ordered by what people think of a post, and not read by the machine', () => {
    const { choices, orders } = consequencesOf({ kind: 'team', includesMinors: false })
    expect([choices.reading, choices.machine]).toEqual([['members'], ['nothing']])
    expect(orders).toEqual(['newest', 'oldest'])
  })

  test('minors only ever take away', () => {
    for (const kind of spaceKinds) {
      const [without, including] = [false, true].map((includesMinors) => consequencesOf({ kind, includesMinors }))
      if (!without || !including) throw new Error('unreachable')
      for (const id of spaceSettingIds) {
        expect([...without.choices[id]]).toEqual(expect.arrayContaining([...including.choices[id]]))
      }
      for (const one of including.freedoms) expect(without.freedoms).toContain(one)
      for (const order of including.orders) expect(without.orders).toContain(order)
    }
  })
})

describe('settings of a kind', () => {
  const settings = fc.record(
    {
      joining: fc.constantFrom(...joinings),
      reading: fc.constantFrom(...readings),
      email: fc.constantFrom(...emailWishes),
      machine: fc.constantFrom(...machineSettings),
    },
    { requiredKeys: [] },
  )
  const possible = fc.constantFrom(...every.filter(isPossible))

  test('are always possible ones, keep what is possible, and twice is once', () => {
    fc.assert(
      fc.property(possible, settings, (of, wished) => {
        const { choices } = consequencesOf(of)
        const made = settingsWithin(of, wished)
        for (const id of spaceSettingIds) {
          expect(choices[id]).toContain(made[id])
          const mine = wished[id]
          if (mine !== undefined && (choices[id] as readonly string[]).includes(mine)) expect(made[id]).toBe(mine)
        }
        expect(settingsWithin(of, made)).toEqual(made)
      }),
    )
  })

  test('of a new community are the ones that every space began with', () => {
    expect(settingsWithin({ kind: 'community', includesMinors: false })).toEqual({
      joining: 'invitation',
      reading: 'members',
      email: 'optional',
      machine: 'threats',
    })
  })

  test('of what cannot be are none', () => {
    expect(() => settingsWithin({ kind: 'comment-section', includesMinors: true })).toThrow(RangeError)
  })
})
