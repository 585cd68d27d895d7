import { quote } from '../received-text.ts'
import type { Reading } from './reading.ts'

/** Words that are said in earnest and with a wink alike, and no tone tag says which. */
export const asItStands: Reading = {
  id: 'as-it-stands',
  stands: 'alone',
  find: ({ sentences, wordCount, cues }) => {
    if (wordCount > 20) return null
    for (const sentence of sentences) {
      const at = cues.find('ironic', sentence)
      if (at !== null) return { at, because: 'because.as-it-stands', values: { words: quote(at) } }
    }
    return null
  },
}
