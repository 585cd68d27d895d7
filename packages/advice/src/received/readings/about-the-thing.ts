import { foldWords } from '../plain-text.ts'
import { countWords, soundsKind } from '../read-message.ts'
import { quote } from '../received-text.ts'
import type { Reading } from './reading.ts'

const aboutThing = /^(?:no,? |but |and |well,? |sorry,? |so )*(?:this|that|it|these|those|they|the|there)(?:'s|'re)?\b/u
const somebody = /\b(?:you|you're|u|people|everyone|everybody|nobody)\b/u

/** A short verdict about a thing: it names no person, and can feel as if it did. */
export const aboutTheThing: Reading = {
  id: 'about-the-thing',
  stands: 'alone',
  find: (message) => {
    if (soundsKind(message) || message.wordCount > 16) return null
    const verdict = message.sentences.find((sentence) => {
      const folded = foldWords(sentence)
      return (
        countWords(sentence) <= 8 &&
        !sentence.includes('?') &&
        aboutThing.test(folded) &&
        !somebody.test(folded) &&
        message.cues.find('verdict', sentence) !== null
      )
    })
    return verdict === undefined
      ? null
      : { at: verdict, because: 'because.about-the-thing', values: { words: quote(verdict) } }
  },
}
