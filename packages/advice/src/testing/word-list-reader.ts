import type { Analysis, AnalysisInput, Finding, Thresholds } from '@hearth/contract'

/** Stands in for the reader in tests of advice: a short list of words, each with its attribute. Not a model of anything. */
const words: readonly (readonly [RegExp, Finding['attribute'], string])[] = [
  [
    /\b(?:idiot|moron|stupid|dumb|garbage|pathetic|creep|prick|genius|clown|selfish bastard|loser|useless)s?\b/gi,
    'insult',
    'insult.intelligence',
  ],
  [
    /\b(?:shut up|never listen|any brain cells|even bother|how hard is it|nobody asked|for a girl)\b/gi,
    'demeaning',
    'demeaning.dismissal',
  ],
  [/\b(?:break your legs|i will find you|you will regret)\b/gi, 'threat', 'threat.violence'],
  [/\b(?:fuck|fucking|damn|shit)\b/gi, 'profanity', 'profanity.strong'],
]

export const testThresholds: Thresholds = { pause: 0.5, insult: 0.5, demeaning: 0.5, threat: 0.5 }

/** Reads one text with the word list. Each attack makes a pause likelier, profanity does not. */
export function readWithWordList(text: string): Analysis {
  const findings = words
    .flatMap(([pattern, attribute, reason]) =>
      [...text.matchAll(pattern)].map((match): Finding => {
        return { start: match.index, end: match.index + match[0].length, attribute, severity: 2, reason }
      }),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const attacks = findings.filter((finding) => finding.attribute !== 'profanity').length
  const pause = 1 - 0.95 * 0.2 ** attacks
  return {
    language: 'en',
    engine: 'word-list/1',
    scores: { toxicity: pause, insult: attacks > 0 ? 0.9 : 0.05 },
    pause,
    target: 'person',
    findings,
    signals: {},
  }
}

/** The asynchronous form, as advice wants it. */
export async function analyzeWithWordList(items: readonly AnalysisInput[]): Promise<readonly Analysis[]> {
  return items.map((item) => readWithWordList(item.text))
}
