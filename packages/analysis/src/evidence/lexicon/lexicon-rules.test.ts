import { describe, expect, it } from 'vitest'
import { readLexiconSource } from '../../../../../tools/generate-lexicon.ts'
import { compileLexicon } from '../../../../../tools/lexicon/compile-lexicon.ts'
import { readStructure } from '../../structure/read-structure.ts'
import { normalizeText } from '../../text/normalize-text.ts'
import { createLexiconReader } from './read-lexicon.ts'

const source = readLexiconSource('en')
const readLexicon = createLexiconReader(compileLexicon(source))

function rulesThatCount(text: string): string[] {
  const normalized = normalizeText(text)
  const hits = readLexicon(normalized, readStructure(normalized))
  return hits.filter((hit) => hit.setAside === null).map((hit) => hit.entry.id)
}

describe.each([...source.themes])('the lexicon theme %s', (_, rules) => {
  it.each(rules.flatMap((rule) => rule.match.map((text) => [rule.id, text] as const)))(
    '%s counts in: %s',
    (id, text) => {
      expect(rulesThatCount(text)).toContain(id)
    },
  )

  it.each(rules.flatMap((rule) => rule.ignore.map((text) => [rule.id, text] as const)))(
    '%s does not count in: %s',
    (id, text) => {
      expect(rulesThatCount(text)).not.toContain(id)
    },
  )
})
