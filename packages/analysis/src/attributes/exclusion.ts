import type { Attribute } from './attribute.ts'

/** Exclusion: tells somebody that they do not belong or calls on others to shut them out. */
export const exclusion: Attribute = {
  id: 'exclusion',
  direction: 'harm',
  evidence: ['ngram:exclusion', 'lexicon:exclusion', 'encoder:exclusion'],
}
