import type { Attribute } from './attribute.ts'

/** Affinity: speaks as one of us. */
export const affinity: Attribute = {
  id: 'affinity',
  direction: 'kind',
  evidence: ['ngram:affinity', 'lexicon:affinity', 'encoder:affinity'],
}
