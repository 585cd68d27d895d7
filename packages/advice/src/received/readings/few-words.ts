import { quote } from '../received-text.ts'
import type { Reading } from './reading.ts'

const mostWords = 6

/** Nothing but a few words that many people hear as cold. */
export const fewWords: Reading = {
  id: 'few-words',
  stands: 'alone',
  find: ({ said, sentences, wordCount, cues }) => {
    if (wordCount > mostWords || !sentences.every((sentence) => cues.isWhole('terse', sentence))) return null
    return { at: said, because: 'because.few-words', values: { words: quote(said) } }
  },
}
