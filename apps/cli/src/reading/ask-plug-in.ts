import type { ProposeWordings } from '@hearth/advice'
import { chatRequest, readReply } from '@hearth/advice/plug-in'

/** An OpenAI-compatible endpoint that the person at the terminal named. */
export interface PlugIn {
  /** Base address; `/chat/completions` comes behind it. */
  readonly url: string
  readonly model: string
}

/** Whoever waits at a terminal waits a little longer than a writer; a batch of many texts must still end. */
const timeoutMs = 10_000
/** In bytes. */
const maxReplyBytes = 64 * 1024

/** Asks the endpoint for wordings of a text. Whatever goes wrong, there are none, and Hearth's own stand. The key is `WORDING_KEY`. */
export function askPlugIn({ url, model }: PlugIn, key: string | undefined): ProposeWordings {
  return async (draft) => {
    try {
      const response = await fetch(`${url}/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
        body: JSON.stringify(chatRequest(draft, { model })),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })
      const reply = response.ok ? await readCapped(response) : ''
      return readReply(reply, draft) ?? []
    } catch {
      return []
    }
  }
}

async function readCapped(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxReplyBytes) return ''
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
