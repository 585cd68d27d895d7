import type { Attribute } from './attribute.ts'

/** Demeaning: talks down to somebody, mocks or belittles them. */
export const demeaning: Attribute = {
  id: 'demeaning',
  direction: 'harm',
  evidence: ['ngram:demeaning', 'lexicon:demeaning', 'encoder:demeaning'],
}
