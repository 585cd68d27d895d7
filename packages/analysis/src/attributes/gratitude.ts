import type { Attribute } from './attribute.ts'

/** Gratitude: thanks somebody for what they did. */
export const gratitude: Attribute = {
  id: 'gratitude',
  direction: 'kind',
  evidence: ['ngram:gratitude', 'lexicon:gratitude', 'encoder:gratitude'],
}
