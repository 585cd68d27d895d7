import { countWords } from '../read-message.ts'
import { quote } from '../received-text.ts'
import type { Reading } from './reading.ts'

/** A sentence of capitals, which many people hear as shouting. Initials alone are none. */
export const capitals: Reading = {
  id: 'capitals',
  stands: 'alone',
  find: ({ sentences }) => {
    const loud = sentences.find((sentence) => {
      const upper = sentence.match(/\p{Lu}/gu)?.length ?? 0
      const lower = sentence.match(/\p{Ll}/gu)?.length ?? 0
      return countWords(sentence) >= 3 && upper >= 10 && upper >= (upper + lower) * 0.8
    })
    return loud === undefined ? null : { at: loud, because: 'because.capitals', values: { words: quote(loud) } }
  },
}
