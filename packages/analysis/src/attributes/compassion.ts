import type { Attribute } from './attribute.ts'

/** Compassion: the text shows concern for another person's difficulty. */
export const compassion: Attribute = {
  id: 'compassion',
  direction: 'kind',
  evidence: ['ngram:compassion', 'lexicon:compassion', 'encoder:compassion'],
}
