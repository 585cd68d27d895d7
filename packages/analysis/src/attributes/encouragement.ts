import type { Attribute } from './attribute.ts'

/** Encouragement: gives somebody heart to go on. */
export const encouragement: Attribute = {
  id: 'encouragement',
  direction: 'kind',
  evidence: ['ngram:encouragement', 'lexicon:encouragement', 'encoder:encouragement'],
}
