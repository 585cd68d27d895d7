import { countWords, soundsKind } from '../read-message.ts'
import { quote } from '../received-text.ts'
import type { Reading } from './reading.ts'

/** A short, flat correction: about one thing said or done, and not about who somebody is. */
export const onePoint: Reading = {
  id: 'one-point',
  stands: 'alone',
  find: (message) => {
    if (soundsKind(message) || message.wordCount > 16) return null
    const point = message.sentences.find(
      (sentence) => countWords(sentence) <= 9 && !sentence.includes('?') && message.cues.isWhole('point', sentence),
    )
    return point === undefined ? null : { at: point, because: 'because.one-point', values: { words: quote(point) } }
  },
}
