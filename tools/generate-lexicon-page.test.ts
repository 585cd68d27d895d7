import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { lexiconPagePath, renderLexiconPage } from './generate-lexicon-page.ts'

it('the catalogue of the English lexicon is fresh (else run tools/generate-lexicon-page.ts)', () => {
  expect(readFileSync(lexiconPagePath('en'), 'utf8') === renderLexiconPage('en')).toBe(true)
})

it('warns before it shows a harmful phrase', () => {
  const page = renderLexiconPage('en')
  expect(page.indexOf('slurs, insults, threats')).toBeLessThan(page.indexOf('Phrases:'))
})
