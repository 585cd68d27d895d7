import type { Analysis } from '@hearth/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderSummary } from './render-summary.ts'
import { addTally, emptyTally, quantile, type Tally, type TallyRow, tallyRows } from './tally.ts'

const thresholds = { pause: 0.6, toxicity: 0.5 }
const analysis = (pause: number, scores: Analysis['scores'] = {}): Analysis => ({
  language: 'en',
  engine: 'test',
  pause,
  scores,
  findings: [],
  signals: {},
})

const anyRow = fc.record({
  pause: fc.double({ min: 0, max: 1, noNaN: true }),
  gratitude: fc.double({ min: 0, max: 1, noNaN: true }),
})
const rowsOf = (all: readonly { pause: number; gratitude: number }[]): TallyRow[] =>
  all.map(({ pause, gratitude }, row) => ({
    row,
    id: null,
    analysis: analysis(pause, { toxicity: pause, gratitude }),
    decision: pause >= thresholds.pause ? 'pause' : 'none',
  }))

describe('tallyRows and addTally', () => {
  test('come to the same in batches, in any order, as in one go', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (all, size) => {
        const rows = rowsOf(all)
        const batches: Tally[] = []
        for (let at = 0; at < rows.length; at += size) batches.push(tallyRows(rows.slice(at, at + size), 0, thresholds))
        const there = emptyTally()
        for (const batch of batches) addTally(there, batch)
        const back = emptyTally()
        for (const batch of batches.toReversed()) addTally(back, batch)
        expect(there).toEqual(tallyRows(rows, 0, thresholds))
        expect(back).toEqual(there)
      }),
    )
  })

  test('name the worst by pause, the kindest among the rest, and no text unless it is asked for', () => {
    const tally = tallyRows(
      rowsOf([
        { pause: 0.9, gratitude: 1 },
        { pause: 0.1, gratitude: 0.5 },
      ]),
      0,
      thresholds,
    )
    expect(tally.worst).toEqual([
      { row: 0, id: null, score: 0.9 },
      { row: 1, id: null, score: 0.1 },
    ])
    expect(tally.kindest).toEqual([{ row: 1, id: null, score: 0.1 }])
    expect([tally.decisions, tally.attributes]).toEqual([{ pause: 1, none: 1 }, { toxicity: 1 }])
  })
})

describe('quantile', () => {
  test('is the score that so many rows do not go beyond', () => {
    const counts = { 100: 50, 200: 40, 900: 10 }
    expect([0.5, 0.75, 0.9, 0.95, 1].map((share) => quantile(counts, share))).toEqual([0.1, 0.2, 0.2, 0.9, 0.9])
    expect(quantile({}, 0.5)).toBeUndefined()
  })
})

describe('renderSummary', () => {
  const options = { command: 'analyze', thresholds, seconds: 2 } as const

  test('says in words what was found', () => {
    const row = { row: 7, id: 'a\u001b[2J', analysis: analysis(0.9, { toxicity: 0.8 }), decision: 'pause' }
    const text = renderSummary(tallyRows([row], 1, thresholds), options)
    expect(text).toMatch(/^1 rows answered, 1 not\. 2\.0 s, 1\/s\.\n/)
    expect(text).toMatch(/pause +1 +100\.0 %/)
    expect(text).toMatch(/toxicity +1 +100\.0 %/)
    expect(text).toContain('Languages: en 1')
    expect(text).toContain('  0.900  row 7  id a [2J')
  })

  test('is one line where nothing was answered', () => {
    expect(renderSummary(emptyTally(), options)).toBe('0 rows answered, 0 not. 2.0 s, 0/s.\n')
  })
})
