import type { Advice } from '@hearth/contract'
import { type ReasonWords, shortened, wordsFor } from '../../locales/reason-words.ts'
import type { ComposerText } from '../../locales/text.ts'
import { fill } from '../../locales/text.ts'
import type { ReaderPort } from '../../reader/reader-port.ts'

/**
 * A reader whose reasons are said for a card that cannot mark words in the text: each names its words, and a page's own wording of
 * it wins.
 *
 * @param spoken the words of the language that the page is told in; empty for English
 */
export function sayingReasons(
  reader: ReaderPort,
  text: ComposerText['anywhere'],
  reasons: ReasonWords,
  spoken: ReasonWords = {},
): ReaderPort {
  return {
    warm: () => reader.warm?.(),
    advise: async (input, options) => {
      const answer = await reader.advise(input, options)
      return { ...answer, advice: sayReasons(answer.advice, input.text, { text, reasons, spoken }) }
    },
  }
}

function sayReasons(
  advice: Advice,
  written: string,
  { text, reasons, spoken }: { text: ComposerText['anywhere']; reasons: ReasonWords; spoken: ReasonWords },
): Advice {
  return {
    ...advice,
    reasons: advice.reasons.map((one) => {
      const words = written.slice(one.start, one.end)
      const own = wordsFor(reasons, one.reason)
      if (own !== undefined) return { ...one, message: fill(own, { words: shortened(words) }) }
      const translated = wordsFor(spoken, one.reason)
      const message = translated === undefined ? one.message : fill(translated, { words: shortened(words) })
      const isNamed = message.includes(shortened(words)) || message.includes(words) || words.trim() === written.trim()
      return { ...one, message: isNamed ? message : fill(text.quoted, { words: shortened(words), message }) }
    }),
  }
}
