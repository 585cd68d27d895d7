import { describe, expect, test } from 'vitest'
import { readConsiderate } from '../../../../../tools/considerate/read-considerate.ts'
import { readStructure } from '../../structure/read-structure.ts'
import { normalizeText } from '../../text/normalize-text.ts'
import { createConsiderateFinder } from './find-considerate.ts'

const finder = createConsiderateFinder()
const phrasesIn = (text: string): string[] => {
  const normalized = normalizeText(text)
  return finder.find(normalized, readStructure(normalized)).map(({ phrase }) => phrase)
}

const themes = readConsiderate('en')

test('there are at least 200 entries, each with better words, a reason and a source that has an address', () => {
  const rules = [...themes.values()].flat()
  expect(rules.length).toBeGreaterThanOrEqual(200)
  for (const { why, better, source } of rules) {
    expect(why).toMatch(/[.!]$/)
    expect(better.length).toBeGreaterThan(0)
    expect(source).toMatch(/https:\/\/\S+$/)
  }
})

describe.each([...themes])('%s', (_, rules) => {
  test.each(rules.map((rule) => [rule.phrase, rule] as const))(
    '%s is found where it should be, and only there',
    (phrase, rule) => {
      for (const text of rule.match) expect([text, phrasesIn(text)]).toEqual([text, expect.arrayContaining([phrase])])
      for (const text of rule.ignore) expect([text, phrasesIn(text)]).toEqual([text, []])
    },
  )
})
