import type { LanguageSet } from '../language-set.ts'

/** Posts about race, gender and region, with the official split. */
export const chinese: LanguageSet = {
  code: 'zh',
  name: 'Chinese',
  sets: ['cold-offensive-zh'],
  heads: ['toxicity'],
  ownWeight: 5,
  fit: { l2: 0.3, words: 0.1, letters: 0.1, keep: 90_000, falseShare: 0.0005 },
  read: (read) =>
    (['train', 'dev', 'test'] as const).flatMap((split) =>
      read<{ readonly text: string; readonly label: 0 | 1 }>(`cold-offensive-zh/${split}.jsonl.gz`).map(
        ({ text, label }) => ({
          text,
          part: split === 'test' ? ('holdout' as const) : ('train' as const),
          labels: { toxicity: label === 1 },
        }),
      ),
    ),
  caveats: [
    'Posts of Zhihu and Weibo about race, gender and region, in simplified characters: much of what is called offensive is prejudice without a rude word. The test part was labelled by hand, the rest half by machine.',
  ],
}
