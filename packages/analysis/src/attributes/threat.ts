import type { Attribute } from './attribute.ts'

/** Threat: announces, wishes or hints at harm to somebody. */
export const threat: Attribute = {
  id: 'threat',
  direction: 'harm',
  evidence: ['ngram:threat', 'lexicon:threat', 'encoder:threat'],
}
