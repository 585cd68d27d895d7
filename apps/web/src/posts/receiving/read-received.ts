import { type Received, receiveMessage } from '@hearth/advice/received'
import type { ReaderAnswer } from '@hearth/composer'
import type { Post, StyleCard } from '@hearth/contract'
import { sharedReader } from '../writing/reader/shared-reader.ts'

/** So many texts are remembered in this tab, so that opening a box and a panel on one post reads it once. */
const mostKept = 30
const kept = new Map<string, Promise<ReaderAnswer>>()

/** What the reader of this device says about a text of somebody else. Rejects where there is no reader; the next call tries again. */
export const readText = (text: string, context: string | null = null): Promise<ReaderAnswer> => {
  const key = JSON.stringify([text, context])
  const known = kept.get(key)
  if (known) return known
  const reading = sharedReader()
    .adviseMany([{ text, context }], { tier: 'scores' })
    .then(([answer]) => {
      if (answer === undefined) throw new Error('reader-failed')
      return answer
    })
  reading.catch(() => kept.delete(key))
  kept.set(key, reading)
  const oldest = kept.keys().next().value
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return reading
}

interface Around {
  /** The post that it answers, where that one is known here. */
  readonly inReplyTo: Post | null
  /** Who received it; null for somebody who is not signed in. */
  readonly personId: string | null
  readonly style?: StyleCard | null
}

/** What may be offered to whoever received a post. Read on this device; the server is not asked and not told. */
export const readReceived = async (post: Post, { inReplyTo, personId, style = null }: Around): Promise<Received> => {
  const text = post.text ?? ''
  const { analysis, advice, noticed = [] } = await readText(text, inReplyTo?.text ?? null)
  const answersMe = personId !== null && inReplyTo?.author?.id === personId
  return receiveMessage({ text, analysis, level: advice.advice, noticed, answersMe, style })
}
