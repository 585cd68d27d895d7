import { chatRequest, readReply } from '@hearth/advice/plug-in'
import type { WordingConfig } from '../ground/config.ts'

/** A language model somewhere else that proposes wordings. */
export interface Endpoint {
  /** Where drafts go, as writers are told. */
  readonly host: string
  /** Wordings of a draft, unchecked; null where it failed, was late or said something else. Never rejects. */
  ask(draft: string): Promise<readonly string[] | null>
}

/** Why there is no answer. Told to the log, without a word of what was asked or said. */
export type Silence = 'late' | 'unreachable' | 'refused' | 'unreadable' | 'busy'

/** Three wordings of the longest draft, escaped, fit in a fraction of it. In bytes. */
const maxReplyBytes = 64 * 1024
/** So many drafts are under way at once, from this process; a model of one's own serves few people at a time. */
const maxAtOnce = 8

/** Speaks to `{url}/chat/completions`. Redirects are not followed: the draft goes to the host that its writer was told, or nowhere. */
export const openEndpoint = (
  { url, host, key, model, format, timeoutMs }: WordingConfig,
  tell: (silence: Silence) => void,
): Endpoint => {
  let underWay = 0
  const post = async (draft: string): Promise<readonly string[] | Silence> => {
    const response = await fetch(`${url}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(chatRequest(draft, { model, format })),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!response.ok) {
      await response.body?.cancel()
      return 'refused'
    }
    const reply = await readCapped(response)
    return (reply === null ? null : readReply(reply, draft)) ?? 'unreadable'
  }
  return {
    host,
    async ask(draft) {
      const answer = underWay >= maxAtOnce ? 'busy' : await counted(() => post(draft).catch(silenceOf))
      if (typeof answer !== 'string') return answer
      tell(answer)
      return null
    },
  }

  async function counted<T>(work: () => Promise<T>): Promise<T> {
    underWay += 1
    try {
      return await work()
    } finally {
      underWay -= 1
    }
  }
}

const silenceOf = (error: unknown): Silence =>
  error instanceof Error && error.name === 'TimeoutError' ? 'late' : 'unreachable'

/** The body as text; null where it is longer than anything that we asked for. */
const readCapped = async (response: Response): Promise<string | null> => {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxReplyBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
