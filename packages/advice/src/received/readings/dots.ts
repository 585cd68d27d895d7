import { soundsKind } from '../read-message.ts'
import { quote } from '../received-text.ts'
import type { Reading } from './reading.ts'

/** A short message that trails off: for some a sigh, for others a full stop. */
export const dots: Reading = {
  id: 'dots',
  stands: 'alone',
  find: (message) => {
    const last = message.sentences.at(-1)
    if (last === undefined || message.wordCount > 6 || soundsKind(message)) return null
    if (!/(?:\.{3,}|…)["'”’)]*$/.test(last)) return null
    return { at: last, because: 'because.dots', values: { words: quote(last) } }
  },
}
