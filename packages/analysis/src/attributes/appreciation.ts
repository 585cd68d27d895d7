import type { Attribute } from './attribute.ts'

/** Appreciation: says what is good about a person or their work. */
export const appreciation: Attribute = {
  id: 'appreciation',
  direction: 'kind',
  evidence: ['ngram:appreciation', 'lexicon:appreciation', 'encoder:appreciation'],
}
