import type { ReaderPort } from '../reader/reader-port.ts'
import { fill } from './text.ts'

/** What the card says of a reason: by its id, by its kind (`insult.*`), or of any (`*`). `{words}` are the writer's. */
export type ReasonWords = { readonly [reason: string]: string }

/** Longer than this, a sentence is named by its beginning. */
const maxQuoted = 90

/** The words for a reason: its own, else those of the longest prefix, else those of any; undefined where there are none. */
export function wordsFor(reasons: ReasonWords, reason: string): string | undefined {
  const parts = reason.split('.')
  const prefixes = parts.map((_, index) => [...parts.slice(0, parts.length - index - 1), '*'].join('.'))
  const id = [reason, ...prefixes].find((one) => Object.hasOwn(reasons, one))
  return id === undefined ? undefined : reasons[id]
}

/** A reader that says its reasons in another language than its own; what has no words there stays as it was said. */
export function speakingReader(reader: ReaderPort, reasons: ReasonWords): ReaderPort {
  if (Object.keys(reasons).length === 0) return reader
  return {
    warm: () => reader.warm?.(),
    advise: async (input, options) => {
      const answer = await reader.advise(input, options)
      const said = answer.advice.reasons.map((one) => {
        const words = wordsFor(reasons, one.reason)
        if (words === undefined) return one
        return { ...one, message: fill(words, { words: shortened(input.text.slice(one.start, one.end)) }) }
      })
      return { ...answer, advice: { ...answer.advice, reasons: said } }
    },
  }
}

/** Words of the writer's, for within a sentence. */
export function shortened(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim()
  return plain.length > maxQuoted ? `${plain.slice(0, maxQuoted - 1).trimEnd()}…` : plain
}
