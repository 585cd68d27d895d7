import type { Attribute } from './attribute.ts'

/** Respect: treats the other as an equal, also in difference. */
export const respect: Attribute = {
  id: 'respect',
  direction: 'kind',
  evidence: ['ngram:respect', 'lexicon:respect', 'encoder:respect'],
}
