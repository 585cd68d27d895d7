import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the fake answers. `say`: these wordings; the others are what goes wrong with real ones. */
export type Manner =
  | { readonly kind: 'say'; readonly wordings: readonly string[]; readonly afterMs?: number }
  | { readonly kind: 'reply'; readonly content: string }
  | { readonly kind: 'body'; readonly body: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'silent' | 'endless' | 'hang-up' }
  | { readonly kind: 'redirect'; readonly to: string }

export interface Heard {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** Stands in for an OpenAI-compatible endpoint in tests, over real HTTP, and says anything that such a one might say. */
export interface FakeChat {
  /** What goes into WORDING_URL. */
  readonly url: string
  readonly host: string
  /** Every request, whole. */
  readonly heard: Heard[]
  answer(manner: Manner): void
  stop(): Promise<void>
}

export const startFakeChat = async (first: Manner = { kind: 'say', wordings: [] }): Promise<FakeChat> => {
  const heard: Heard[] = []
  let manner = first
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      heard.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() })
      answerAs(manner, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `http://${host}/v1`,
    host,
    heard,
    answer: (next) => {
      manner = next
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const answerAs = (manner: Manner, response: ServerResponse): void => {
  switch (manner.kind) {
    case 'say':
      setTimeout(() => send(response, completion(JSON.stringify({ wordings: manner.wordings }))), manner.afterMs ?? 0)
      return
    case 'reply':
      send(response, completion(manner.content))
      return
    case 'body':
      send(response, manner.body)
      return
    case 'status':
      send(response, '{"error":{"message":"You sent: a draft"}}', manner.status)
      return
    case 'redirect':
      response.writeHead(307, { location: manner.to }).end()
      return
    case 'hang-up':
      response.destroy()
      return
    case 'endless':
      response.writeHead(200, { 'content-type': 'application/json' })
      stream(response)
      return
    case 'silent':
  }
}

const send = (response: ServerResponse, body: string, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body)
}

/** The shape that such endpoints answer in, with keys that nobody here asks for. */
const completion = (content: string): string =>
  JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'fake',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  })

/** Sends on and on, as long as somebody listens. */
const stream = (response: ServerResponse): void => {
  const chunk = 'x'.repeat(16 * 1024)
  const more = (): void => {
    if (response.destroyed) return
    response.write(chunk)
    setTimeout(more, 1)
  }
  more()
}
