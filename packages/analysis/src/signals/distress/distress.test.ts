import { describe, expect, it } from 'vitest'
import { readDistressSource } from '../../../../../tools/generate-distress.ts'
import { compileDistress } from '../../../../../tools/lexicon/compile-distress.ts'
import { readStructure } from '../../structure/read-structure.ts'
import { normalizeText } from '../../text/normalize-text.ts'
import { judgeDistress } from './judge-distress.ts'
import { createDistressReader } from './read-distress.ts'

const source = readDistressSource('en')
const find = createDistressReader(compileDistress(source))

const hitsIn = (text: string) => {
  const normalized = normalizeText(text)
  return find(normalized, readStructure(normalized))
}
const rulesThatCount = (text: string): string[] =>
  hitsIn(text)
    .filter(({ setAside }) => setAside === null)
    .map(({ entry }) => entry.id)
const levelOf = (text: string, any?: number, crisis = 0) =>
  judgeDistress({ hits: hitsIn(text), encoder: any === undefined ? null : { any, crisis }, thresholds: null })

describe.each([...source.themes])('the phrases of %s', (_, rules) => {
  it.each(rules.flatMap((rule) => rule.match.map((text) => [rule.id, text] as const)))('%s counts in: %s', (id, text) =>
    expect(rulesThatCount(text)).toContain(id),
  )
  it.each(rules.flatMap((rule) => rule.ignore.map((text) => [rule.id, text] as const)))(
    '%s does not count in: %s',
    (id, text) => expect(rulesThatCount(text)).not.toContain(id),
  )
})

describe('without the encoder', () => {
  it.each([
    ['I have written my letters and nobody would notice if I was gone', 'crisis'],
    ["can't sleep I want to die", 'crisis'],
    ['I feel so alone and I can’t stop crying', 'support'],
    ['I’m exhausted from the move', 'none'],
    ['Lovely evening, thank you all for coming.', 'none'],
    ['', 'none'],
  ])('%j is %s', (text, level) => expect(levelOf(text)).toBe(level))
})

describe('with the encoder', () => {
  const said = 'I want to die'
  it('lets a phrase help an encoder that is a little unsure', () => {
    expect(levelOf(said, 0.4, 0.3)).toBe('crisis')
    expect(levelOf('A quiet line without any phrase.', 0.4, 0.3)).toBe('none')
  })
  it('does not let a phrase outvote an encoder that is sure of the contrary', () => {
    expect(levelOf(said, 0.01, 0.01)).toBe('none')
  })
  it('asks an encoder to be surer where the phrase was taken back', () => {
    expect(levelOf('I want to die lmao', 0.6, 0.6)).toBe('none')
    expect(levelOf('I want to die lmao', 0.9, 0.9)).toBe('crisis')
  })
  it('needs no phrase where the encoder is sure', () => {
    expect(levelOf('The kettle is on and the letters are on the table.', 0.9, 0.8)).toBe('crisis')
    expect(levelOf('The kettle is on.', 0.8, 0.1)).toBe('support')
  })
})
