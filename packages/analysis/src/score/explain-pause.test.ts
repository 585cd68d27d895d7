import { describe, expect, it } from 'vitest'
import { readStructure } from '../structure/read-structure.ts'
import { normalizeText } from '../text/normalize-text.ts'
import { explainPause } from './explain-pause.ts'

function explain(text: string, weigh: (word: string) => number): [string, string][] {
  const normalized = normalizeText(text)
  const { tokens } = normalized
  const weights = tokens.map(({ start, end, plain }) => ({ start, end, weight: weigh(plain) }))
  const structure = readStructure(normalized)
  const found = explainPause({
    tokens,
    structure,
    weights,
    scores: { demeaning: 0.9 },
    thresholds: { pause: 0.5, demeaning: 0.6 },
  })
  return found.map(({ start, end, reason }) => [text.slice(start, end), reason])
}

describe('explainPause', () => {
  it('names the run of words that weighs most, under the leading attribute', () => {
    const heavy = new Set(['small', 'brain'])
    expect(
      explain('The train was late. What a small brain that takes.', (word) => (heavy.has(word) ? 2 : -0.5)),
    ).toEqual([['small brain', 'demeaning.words']])
  })

  it('names the whole sentence where every word of it weighs', () => {
    expect(explain('It rained. You do try.', (word) => (['you', 'do', 'try', '.'].includes(word) ? 1 : -1))).toEqual([
      ['You do try.', 'demeaning.sentence'],
    ])
  })

  it('names a sentence even where no word weighs anything', () => {
    expect(explain('Well then.', () => 0)).toEqual([['Well then.', 'demeaning.sentence']])
  })

  it('has nothing to name in an empty text', () => {
    expect(explain('', () => 1)).toEqual([])
  })
})
