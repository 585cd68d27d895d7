import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agree } from './agreement.ts'
import { compareScores } from './compare-scores.ts'
import { midRanks, pearson, spearman } from './correlation.ts'
import { findDisagreements } from './disagreements.ts'
import { matchThreshold } from './match-threshold.ts'
import { plotScores } from './plot-scores.ts'
import { quantileTable } from './quantiles.ts'
import type { ScorePair } from './score-pair.ts'

const pairsOf = (scores: readonly (readonly [theirs: number, ours: number])[]): ScorePair[] =>
  scores.map(([theirs, ours], index) => ({ row: index + 2, id: null, theirs, ours }))

/** Scores as exports hold them: some rounded, so that many are equal. */
const anyScore = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
)
const anyPairs = fc.array(fc.tuple(anyScore, anyScore), { minLength: 1, maxLength: 80 }).map(pairsOf)

/** A generator of numbers in [0, 1) that are the same on every run (mulberry32). */
const seeded = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

describe('correlation', () => {
  test('is what statistics books say of a small example', () => {
    const [x, y] = [
      [106, 100, 86, 101, 99, 103, 97, 113, 112, 110],
      [7, 27, 2, 50, 28, 29, 20, 12, 6, 17],
    ]
    expect(spearman(x, y)).toBeCloseTo(-29 / 165, 12)
    expect(pearson(x, y)).toBeCloseTo(-0.070216326, 9)
  })

  test('is 1 for a straight line, -1 for its mirror, and rank correlation is 1 for any rise', () => {
    const x = [0.1, 0.2, 0.5, 0.9]
    expect(pearson(x, x)).toBeCloseTo(1, 12)
    expect(
      pearson(
        x,
        x.map((value) => -value),
      ),
    ).toBeCloseTo(-1, 12)
    expect(
      spearman(
        x,
        x.map((value) => value ** 9),
      ),
    ).toBeCloseTo(1, 12)
  })

  test('is nothing where a score never changes', () => {
    expect([pearson([1, 1, 1], [1, 2, 3]), spearman([1, 2, 3], [5, 5, 5]), pearson([], [])]).toEqual([null, null, null])
  })

  test('lies in [-1, 1] and does not mind which score comes first, for any scores', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const [x, y] = [pairs.map((pair) => pair.theirs), pairs.map((pair) => pair.ours)]
        for (const measure of [pearson, spearman]) {
          const value = measure(x, y)
          if (value === null) continue
          expect(Math.abs(value)).toBeLessThanOrEqual(1)
          expect(measure(y, x)).toBeCloseTo(value, 9)
        }
      }),
    )
  })

  test('equal values share the mean of their places', () => {
    expect(midRanks([0.5, 0.1, 0.5, 0.9])).toEqual([2.5, 1, 2.5, 4])
  })
})

describe('agreement', () => {
  test('counts what both, one or neither flags, and kappa takes chance away', () => {
    const scores = [
      ...Array.from({ length: 20 }, () => [1, 1] as const),
      ...Array.from({ length: 5 }, () => [1, 0] as const),
      ...Array.from({ length: 10 }, () => [0, 1] as const),
      ...Array.from({ length: 15 }, () => [0, 0] as const),
    ]
    const { kappa, ...rest } = agree(pairsOf(scores), 0.5, 0.5)
    expect(rest).toEqual({ both: 20, onlyTheirs: 5, onlyOurs: 10, neither: 15, share: 0.7 })
    expect(kappa).toBeCloseTo(0.4, 12)
  })

  test('has no kappa where nothing is flagged on either side', () => {
    expect(agree(pairsOf([[0, 0]]), 0.5, 0.5)).toMatchObject({ share: 1, kappa: null })
  })
})

describe('the matching threshold', () => {
  test('flags as many as were flagged, at the roundest number between two scores', () => {
    const pairs = pairsOf([
      [0.9, 0.412],
      [0.85, 0.7],
      [0.3, 0.377],
      [0.2, 0.1],
      [0.1, 0.2],
    ])
    expect(matchThreshold(pairs, 0.8)).toMatchObject({ threshold: 0.4, flagged: 2 })
  })

  test('keeps equal scores on one side, and flags fewer where two lines are as near', () => {
    const pairs = pairsOf([
      [0.9, 0.9],
      [0.9, 0.5],
      [0.1, 0.5],
      [0.1, 0.1],
    ])
    expect(matchThreshold(pairs, 0.8)).toMatchObject({ threshold: 0.7, flagged: 1 })
  })

  test('says why there is none', () => {
    const pairs = pairsOf([
      [0.5, 0.3],
      [0.6, 0.3],
    ])
    expect([matchThreshold(pairs, 0.9), matchThreshold(pairs, 0.1), matchThreshold(pairs, 0.55)]).toEqual([
      'none-flagged',
      'all-flagged',
      'all-alike',
    ])
  })

  test('flags its count whether or not a score on the line counts, no other line is nearer, and its bounds hold it', () => {
    fc.assert(
      fc.property(anyPairs, anyScore, (pairs, line) => {
        const match = matchThreshold(pairs, line)
        if (typeof match === 'string') return
        const { threshold, flagged, low, high } = match
        const ours = pairs.map((pair) => pair.ours)
        const wanted = pairs.filter(({ theirs }) => theirs >= line).length
        expect(ours.filter((score) => score >= threshold).length).toBe(flagged)
        const between = [...new Set(ours)].sort((a, b) => a - b)
        for (const cut of between.slice(1)) {
          const count = ours.filter((score) => score >= cut).length
          expect(Math.abs(count - wanted)).toBeGreaterThanOrEqual(Math.abs(flagged - wanted))
        }
        expect(low).toBeLessThanOrEqual(threshold)
        expect(high).toBeGreaterThanOrEqual(threshold)
      }),
    )
  })

  test('its bounds hold the true line in about 95 of 100 samples', () => {
    // Theirs is uniform and ours its square with some noise; the line that flags the top fifth is known from many.
    const random = seeded(7)
    const sample = (size: number): ScorePair[] =>
      pairsOf(
        Array.from({ length: size }, () => {
          const theirs = random()
          return [theirs, Math.min(1, Math.max(0, theirs ** 2 + (random() - 0.5) * 0.4))] as const
        }),
      )
    const truth = matchThreshold(sample(200_000), 0.8)
    if (typeof truth === 'string') throw new Error(truth)
    let held = 0
    for (let time = 0; time < 400; time += 1) {
      const match = matchThreshold(sample(400), 0.8)
      if (typeof match !== 'string' && match.low <= truth.threshold && truth.threshold <= match.high) held += 1
    }
    expect(held / 400).toBeGreaterThan(0.92)
    expect(held / 400).toBeLessThan(0.99)
  })
})

describe('a comparison', () => {
  test('of a score with itself agrees on everything, at its own threshold', () => {
    fc.assert(
      fc.property(fc.array(anyScore, { minLength: 2, maxLength: 80 }), (scores) => {
        const {
          pearson: r,
          spearman: rho,
          unchanged,
          agreement,
          disagreements,
        } = compareScores(pairsOf(scores.map((score) => [score, score])), 0.8)
        expect([r ?? 1, rho ?? 1].every((value) => value > 0.999999)).toBe(true)
        expect(unchanged.share).toBe(1)
        expect(agreement?.share ?? 1).toBe(1)
        expect(disagreements).toEqual({ onlyThen: [], onlyNow: [] })
      }),
    )
  })

  test('tells scores apart that differ in their last digits only', () => {
    const close = [
      [0, 0.9999999999999989],
      [0, 1],
      [2.3575916770539433e-162, 0.9999999999999981],
    ] as const
    const there = compareScores(pairsOf(close), 0.8).pearson
    expect(there).toBeCloseTo(-0.811, 2)
    expect(compareScores(pairsOf(close.toReversed()), 0.8).pearson).toBeCloseTo(there ?? 9, 9)
  })

  test('does not mind the order of the rows', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const { disagreements: _, pearson: r, spearman: rho, ...there } = compareScores(pairs, 0.8)
        const { disagreements: __, pearson: r2, spearman: rho2, ...back } = compareScores(pairs.toReversed(), 0.8)
        expect(back).toEqual(there)
        expect(r2 ?? 9).toBeCloseTo(r ?? 9, 6)
        expect(rho2 ?? 9).toBeCloseTo(rho ?? 9, 9)
      }),
    )
  })

  test('says that few comments are few', () => {
    const some = Array.from({ length: 400 }, (_, at) => [at / 400, at / 400] as const)
    expect(compareScores(pairsOf(some), 0.8).isThin).toBe(false)
    expect(compareScores(pairsOf(some), 0.99).isThin).toBe(true)
    expect(compareScores(pairsOf(some.slice(0, 100)), 0.1).isThin).toBe(true)
  })
})

test('quantiles are scores that occur, and never fall', () => {
  fc.assert(
    fc.property(anyPairs, (pairs) => {
      const table = quantileTable(pairs, [0, 0.25, 0.5, 0.9, 1])
      for (const [at, row] of table.entries()) {
        expect(pairs.some(({ ours }) => ours === row.ours)).toBe(true)
        if (at > 0) expect(row.theirs).toBeGreaterThanOrEqual(table[at - 1]?.theirs ?? 0)
      }
    }),
  )
})

test('disagreements are the comments that changed sides, those first that moved furthest in the order', () => {
  const pairs = pairsOf([
    [0.9, 0.01],
    [0.8, 0.04],
    [0.85, 0.08],
    [0.1, 0.09],
    [0.4, 0.06],
    [0.2, 0.005],
  ])
  const { onlyThen, onlyNow } = findDisagreements(pairs, { theirThreshold: 0.8, ourThreshold: 0.05 }, 2)
  expect(onlyThen.map(({ row }) => row)).toEqual([2, 3])
  expect(onlyNow.map(({ row }) => row)).toEqual([5, 6])
})

test('a picture has every comment in one dot, and few dots however many there are', () => {
  fc.assert(
    fc.property(anyPairs, (pairs) => {
      const { dots, curve } = plotScores(pairs, 10)
      expect(dots.reduce((sum, { comments }) => sum + comments, 0)).toBe(pairs.length)
      expect(dots.length).toBeLessThanOrEqual(100)
      for (const { theirs, ours } of dots) expect(theirs >= 0 && theirs <= 1 && ours >= 0 && ours <= 1).toBe(true)
      for (const [at, point] of curve.entries()) expect(point.ours).toBeGreaterThanOrEqual(curve[at - 1]?.ours ?? 0)
    }),
  )
  expect(plotScores([])).toEqual({ dots: [], curve: [] })
})
