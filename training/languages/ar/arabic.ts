import type { LanguageSet } from '../language-set.ts'
import { readMlma } from '../read-mlma.ts'

export const arabic: LanguageSet = {
  code: 'ar',
  name: 'Arabic',
  sets: ['mlma-hate-speech'],
  heads: ['toxicity'],
  ownWeight: 3,
  fit: { l2: 0.3, words: 0.1, letters: 0.1, keep: 40_000, falseShare: 0.003 },
  read: (read) => readMlma(read, 'ar'),
  caveats: ['Tweets that were looked for by slurs and charged words: the neutral rows are full of them, too.'],
}
