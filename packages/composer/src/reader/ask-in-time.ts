import type { ReaderAnswer, ReaderInput, ReaderPort } from './reader-port.ts'

/**
 * What the reader says within `limitMs` milliseconds; if it is late or fails, what it could say at once; null if that is not there
 * either. Never rejects: a reader that does not answer is no reason to hold a message.
 */
export async function askInTime(reader: ReaderPort, input: ReaderInput, limitMs: number): Promise<ReaderAnswer | null> {
  const giveUp = new AbortController()
  const { signal } = giveUp
  let first: ReaderAnswer | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      resolve(null)
      giveUp.abort()
    }, limitMs)
  })
  // Asked for first, so that a slow device has an answer at hand while the encoder still reads.
  const fast = reader.adviseFast?.(input, { signal }).then(
    (answer) => {
      first = answer
    },
    () => {},
  )
  try {
    return (await Promise.race([reader.advise(input, { signal }), late])) ?? first
  } catch {
    await Promise.race([fast, late])
    return first
  } finally {
    clearTimeout(timer)
  }
}
