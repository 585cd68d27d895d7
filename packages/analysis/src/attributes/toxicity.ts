import type { Attribute } from './attribute.ts'

/** Toxicity: rude or disrespectful enough that somebody may leave the conversation. */
export const toxicity: Attribute = {
  id: 'toxicity',
  direction: 'harm',
  evidence: ['ngram:toxicity', 'encoder:toxicity'],
}
