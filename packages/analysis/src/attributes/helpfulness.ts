import type { Attribute } from './attribute.ts'

/** Helpfulness: offers something that the other can use. */
export const helpfulness: Attribute = {
  id: 'helpfulness',
  direction: 'kind',
  evidence: ['ngram:helpfulness', 'lexicon:helpfulness', 'encoder:helpfulness'],
}
