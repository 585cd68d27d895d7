import { quote } from '../received-text.ts'
import type { Reading } from './reading.ts'

/** Strong words in a question or a verdict about what happened, where nobody is aimed at. Joy swears, too, and needs no other reading. */
export const strongWords: Reading = {
  id: 'strong-words',
  stands: 'alone',
  find: ({ said, analysis, wordCount, cues }) => {
    const { target } = analysis
    if (wordCount > 16 || target === 'person' || target === 'group' || target === 'self') return null
    const at = cues.find('heated', said)
    return at === null ? null : { at, because: 'because.strong-words', values: { words: quote(at) } }
  },
}
