import type { ReadFile } from '../src/sources/source.ts'
import { apartByHash } from './apart-by-hash.ts'
import type { LanguageRow } from './language-set.ts'

const harms = ['offensive', 'abusive', 'hateful', 'disrespectful']

/** Rows that raters agree on: normal and nothing else, or harmful and not normal. Fear alone, and both at once, say neither. */
export function readMlma(read: ReadFile, language: string): LanguageRow[] {
  return read<{ readonly text: string; readonly sentiment: readonly string[] }>(
    `mlma-hate-speech/${language}.jsonl.gz`,
  ).flatMap(({ text, sentiment }) => {
    const isNormal = sentiment.length === 1 && sentiment[0] === 'normal'
    const isHarm = !sentiment.includes('normal') && sentiment.some((one) => harms.includes(one))
    return isNormal || isHarm ? [{ text, part: apartByHash(text, 0.2), labels: { toxicity: isHarm } }] : []
  })
}
