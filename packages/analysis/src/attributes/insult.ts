import type { Attribute } from './attribute.ts'

/** Insult: an attack on what a person is, not on what they did or made. */
export const insult: Attribute = {
  id: 'insult',
  direction: 'harm',
  evidence: ['ngram:insult', 'lexicon:insult', 'encoder:insult'],
}
