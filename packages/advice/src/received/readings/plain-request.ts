import { countWords, soundsKind } from '../read-message.ts'
import { quote } from '../received-text.ts'
import type { Reading } from './reading.ts'

/** A request in so few words that it sounds like an order. */
export const plainRequest: Reading = {
  id: 'plain-request',
  stands: 'alone',
  find: (message) => {
    if (soundsKind(message) || message.wordCount > 12) return null
    const request = message.sentences.find(
      (sentence) => countWords(sentence) <= 6 && message.cues.isWhole('request', sentence),
    )
    return request === undefined
      ? null
      : { at: request, because: 'because.plain-request', values: { words: quote(request) } }
  },
}
