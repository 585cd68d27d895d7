import type { Attribute } from './attribute.ts'

/** Severe toxicity: hateful or aggressive enough that nearly everybody would leave. */
export const severeToxicity: Attribute = {
  id: 'severe-toxicity',
  direction: 'harm',
  evidence: ['ngram:severe-toxicity', 'encoder:severe-toxicity'],
}
