import type { ReaderAnswer, ReaderInput, ReaderPort } from './reader-port.ts'

/**
 * What the reader says within `limitMs` milliseconds, or null if it is late or fails. Never rejects: a reader that does not
 * answer is no reason to hold a message.
 */
export async function askInTime(reader: ReaderPort, input: ReaderInput, limitMs: number): Promise<ReaderAnswer | null> {
  const giveUp = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      resolve(null)
      giveUp.abort()
    }, limitMs)
  })
  try {
    return await Promise.race([reader.advise(input, { signal: giveUp.signal }), late])
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}
