import type { Attribute } from './attribute.ts'

/** Profanity: swear words, whoever they are aimed at, if at anybody. */
export const profanity: Attribute = {
  id: 'profanity',
  direction: 'harm',
  evidence: ['ngram:profanity', 'lexicon:profanity', 'encoder:profanity'],
}
