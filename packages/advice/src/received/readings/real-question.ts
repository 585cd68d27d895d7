import { soundsKind } from '../read-message.ts'
import { quote } from '../received-text.ts'
import type { Reading } from './reading.ts'

/** A question that can be heard as a reproach, and can be just a question. */
export const realQuestion: Reading = {
  id: 'real-question',
  stands: 'alone',
  find: (message) => {
    if (soundsKind(message)) return null
    const opens = /^(?:[^\p{L}\p{N}]|(?:so|and|but|wait|ok|okay|sorry|um|well|then)\b,?\s)*/iu
    const asked = message.sentences.find((sentence) => {
      if (!/\?[?!]*["'”’)]*$/.test(sentence)) return false
      const bare = sentence.replace(opens, '')
      const cue = message.cues.find('question', bare)
      return cue !== null && bare.startsWith(cue)
    })
    return asked === undefined ? null : { at: asked, because: 'because.real-question', values: { words: quote(asked) } }
  },
}
