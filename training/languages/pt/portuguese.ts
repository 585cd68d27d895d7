import { apartByHash } from '../apart-by-hash.ts'
import type { LanguageSet } from '../language-set.ts'

const kinds = ['homophobia', 'obscene', 'insult', 'racism', 'misogyny', 'xenophobia'] as const
type Line = { readonly text: string } & { readonly [kind in `${(typeof kinds)[number]}_votes`]: number }

/** Brazilian tweets with three raters each; what one of three marked is uncertain and measured apart. */
export const portuguese: LanguageSet = {
  code: 'pt',
  name: 'Portuguese',
  sets: ['told-br-toxic-pt'],
  heads: ['toxicity', 'insult', 'profanity'],
  ownWeight: 3,
  fit: { l2: 0.3, words: 0.1, letters: 0.1, keep: 60_000, falseShare: 0.003 },
  read: (read) =>
    read<Line>('told-br-toxic-pt/all.jsonl.gz').flatMap((line) => {
      const most = Math.max(...kinds.map((kind) => line[`${kind}_votes`]))
      if (most === 1) return []
      const say = (votes: number): boolean | undefined => (votes === 1 ? undefined : votes >= 2)
      const insult = say(line.insult_votes)
      const profanity = say(line.obscene_votes)
      return [
        {
          text: line.text,
          part: apartByHash(line.text, 0.15),
          labels: {
            toxicity: most >= 2,
            ...(insult === undefined ? {} : { insult }),
            ...(profanity === undefined ? {} : { profanity }),
          },
        },
      ]
    }),
  caveats: [
    'Brazilian tweets; European and African Portuguese were not measured.',
    'Rows that one rater of three marked are left out of training and of these figures: nobody can say what they are.',
  ],
}
