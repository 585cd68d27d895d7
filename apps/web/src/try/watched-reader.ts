import type { ReaderAnswer, ReaderInput, ReaderPort } from '@hearth/composer'

/** What the reader made of the latest text: its answer, or that it came too late. */
export interface Seen {
  readonly text: string
  readonly answer: ReaderAnswer | 'late'
}

export interface WatchedReader extends ReaderPort {
  /**
   * Reads a text before it is sent, however long that takes. An example is there to show the reader, so it waits for the
   * model to come; a message in a community never does. Never rejects.
   */
  readAhead(input: ReaderInput): Promise<void>
}

/**
 * A reader that tells the page each of its answers.
 *
 * @param readWhole reads with everything that the reader has, however long that takes to come
 */
export const createWatchedReader = (
  reader: ReaderPort,
  readWhole: (input: ReaderInput) => Promise<ReaderAnswer | undefined>,
  hear: (seen: Seen) => void,
): WatchedReader => {
  let ahead: Seen | null = null
  let first: Seen | null = null
  const isOf = (seen: Seen | null, { text }: ReaderInput): seen is Seen & { readonly answer: ReaderAnswer } =>
    seen?.text === text && seen.answer !== 'late'
  return {
    warm: () => reader.warm?.(),
    async readAhead(input) {
      ahead = null
      try {
        const answer = await readWhole(input)
        if (answer !== undefined) ahead = { text: input.text, answer }
      } catch {
        // The page says elsewhere that there is no reader; the example then goes unread, as a message would.
      }
    },
    async adviseFast(input, options) {
      if (isOf(ahead, input) || reader.adviseFast === undefined) throw new Error('not-needed')
      const answer = await reader.adviseFast(input, options)
      first = { text: input.text, answer }
      return answer
    },
    async advise(input, options) {
      if (isOf(ahead, input)) {
        hear(ahead)
        return ahead.answer
      }
      const whenLate = () => hear(isOf(first, input) ? first : { text: input.text, answer: 'late' })
      options?.signal?.addEventListener('abort', whenLate, { once: true })
      const answer = await reader.advise(input, options)
      hear({ text: input.text, answer })
      return answer
    },
  }
}
