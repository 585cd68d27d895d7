import type { Attribute } from './attribute.ts'

/** Nuance: leaves room for more than one view. */
export const nuance: Attribute = {
  id: 'nuance',
  direction: 'kind',
  evidence: ['ngram:nuance', 'lexicon:nuance', 'encoder:nuance'],
}
