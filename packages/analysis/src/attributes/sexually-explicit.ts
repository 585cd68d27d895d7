import type { Attribute } from './attribute.ts'

/** Sexually explicit: crude reference to sex or to bodies. */
export const sexuallyExplicit: Attribute = {
  id: 'sexually-explicit',
  direction: 'harm',
  evidence: ['ngram:sexually-explicit', 'lexicon:sexually-explicit', 'encoder:sexually-explicit'],
}
