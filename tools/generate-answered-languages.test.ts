import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  answeredLanguages,
  guidesWithLanguages,
  renderLanguages,
  withLanguages,
} from './generate-answered-languages.ts'

it.each(guidesWithLanguages)(
  '%s names the languages that ship (else run tools/generate-answered-languages.ts)',
  (guide) => {
    const text = readFileSync(join(import.meta.dirname, '..', guide), 'utf8')
    expect(withLanguages(guide, text) === text).toBe(true)
    expect(text.indexOf('| language |')).toBe(text.indexOf('| '))
  },
)

it('names a language from the newest model of it that has a card', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-models-'))
  const lay = (name: string, thresholds: object, hasCard: boolean) => {
    mkdirSync(join(folder, name), { recursive: true })
    const language = /ngram-(\w+)/.exec(name)?.[1]
    writeFileSync(join(folder, name, 'manifest.json'), JSON.stringify({ language, thresholds }))
    if (hasCard) writeFileSync(join(folder, name, 'card.md'), '# A card')
  }
  lay('ngram-pt/9', { insult: 0.5 }, true)
  lay('ngram-pt/10', { toxicity: 0.8, 'severe-toxicity': 0.9 }, true)
  lay('ngram-en/1', { pause: 0.5, toxicity: 0.9 }, true)
  lay('ngram-ar/1', { toxicity: 0.6 }, false)
  expect(answeredLanguages(folder)).toEqual([
    { tag: 'en', attributes: ['TOXICITY'], card: 'models/ngram-en/1/card.md' },
    { tag: 'pt', attributes: ['TOXICITY', 'SEVERE_TOXICITY'], card: 'models/ngram-pt/10/card.md' },
  ])
  const table = renderLanguages(answeredLanguages(folder), 2)
  expect(table).toContain(
    '| Portuguese (`pt`) | `TOXICITY`, `SEVERE_TOXICITY` | [card](../../models/ngram-pt/10/card.md) |',
  )
  rmSync(folder, { recursive: true })
})
