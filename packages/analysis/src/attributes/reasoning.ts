import type { Attribute } from './attribute.ts'

/** Reasoning: gives grounds for what it says. */
export const reasoning: Attribute = {
  id: 'reasoning',
  direction: 'kind',
  evidence: ['ngram:reasoning', 'lexicon:reasoning', 'encoder:reasoning'],
}
