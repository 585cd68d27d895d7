import { apartByHash } from '../apart-by-hash.ts'
import type { LanguageSet } from '../language-set.ts'

interface Line {
  readonly text: string
  readonly bias: 'none' | 'gender' | 'others'
  readonly hate: 'none' | 'offensive' | 'hate'
}

/** Comments under entertainment news. The official test part has no labels: its dev part and an eighth of the rest are kept apart. */
export const korean: LanguageSet = {
  code: 'ko',
  name: 'Korean',
  sets: ['korean-hate-speech'],
  heads: ['toxicity', 'identity-attack'],
  ownWeight: 3,
  fit: { l2: 0.3, words: 0.1, letters: 0.1, keep: 60_000, falseShare: 0.003 },
  read: (read) =>
    (['train', 'dev'] as const).flatMap((split) =>
      read<Line>(`korean-hate-speech/${split}.jsonl.gz`).map(({ text, bias, hate }) => {
        const isPlain = hate === 'none' && bias === 'none'
        const isAttack = hate === 'hate' && bias !== 'none'
        return {
          text,
          part: split === 'dev' ? ('holdout' as const) : apartByHash(text, 0.12),
          labels: { toxicity: hate !== 'none', ...(isPlain || isAttack ? { 'identity-attack': isAttack } : {}) },
        }
      }),
    ),
  caveats: [
    'Comments under news about actors and singers; more than half of them are offensive, far more than elsewhere.',
  ],
}
