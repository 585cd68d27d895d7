import type { Attribute } from './attribute.ts'

/** Curiosity: asks in order to understand. */
export const curiosity: Attribute = {
  id: 'curiosity',
  direction: 'kind',
  evidence: ['ngram:curiosity', 'lexicon:curiosity', 'encoder:curiosity'],
}
