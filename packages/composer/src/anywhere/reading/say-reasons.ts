import type { Advice } from '@hearth/contract'
import type { ComposerText } from '../../locales/text.ts'
import { fill } from '../../locales/text.ts'
import type { ReaderPort } from '../../reader/reader-port.ts'

/** What a page says of a reason, in its own language: by its id, by its kind (`insult.*`), or of any (`*`). `{words}` are the writer's. */
export type ReasonWords = { readonly [reason: string]: string }

/** Longer than this, a sentence is named by its beginning. */
const maxQuoted = 90

/**
 * A reader whose reasons are said for a card that cannot mark words in the text: each names its words, and a page's own wording of
 * it wins.
 */
export function sayingReasons(reader: ReaderPort, text: ComposerText['anywhere'], reasons: ReasonWords): ReaderPort {
  return {
    warm: () => reader.warm?.(),
    advise: async (input, options) => {
      const answer = await reader.advise(input, options)
      return { ...answer, advice: sayReasons(answer.advice, input.text, { text, reasons }) }
    },
  }
}

function sayReasons(
  advice: Advice,
  written: string,
  { text, reasons }: { readonly text: ComposerText['anywhere']; readonly reasons: ReasonWords },
): Advice {
  return {
    ...advice,
    reasons: advice.reasons.map((one) => {
      const words = written.slice(one.start, one.end)
      const own = reasons[one.reason] ?? reasons[`${one.reason.split('.')[0]}.*`] ?? reasons['*']
      if (own !== undefined) return { ...one, message: fill(own, { words: shortened(words) }) }
      const isNamed = one.message.includes(words) || words.trim() === written.trim()
      return isNamed ? one : { ...one, message: fill(text.quoted, { words: shortened(words), message: one.message }) }
    }),
  }
}

function shortened(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim()
  return plain.length > maxQuoted ? `${plain.slice(0, maxQuoted - 1).trimEnd()}…` : plain
}
