import { randomInt } from 'node:crypto'
import { Readable } from 'node:stream'
import { type Client, createClient } from '@hearth/contract/client'
import type { FastifyInstance } from 'fastify'

/** A browser with its own cookies, and the typed client in it. */
export interface Agent {
  readonly call: Client
  readonly fetch: typeof fetch
}

/** Opens a browser that talks to the application inside this process, without a port: for tests and the demo. */
export const openAgent = async (app: FastifyInstance): Promise<Agent> => {
  const cookies = new Map<string, string>()
  // Requests are counted by address until one is signed in: each browser has its own.
  const remoteAddress = `10.${[randomInt(256), randomInt(256), randomInt(256)].join('.')}`
  let csrfToken: string | undefined
  const send: typeof fetch = async (input, init) => {
    const isStream = (init?.headers as Record<string, string> | undefined)?.accept === 'text/event-stream'
    const response = await app.inject({
      method: (init?.method ?? 'GET') as 'GET',
      url: String(input),
      remoteAddress,
      // An answer that goes on would be waited for until it ends.
      payloadAsStream: isStream,
      headers: {
        ...(init?.headers as Record<string, string>),
        cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; '),
      },
      ...payloadOf(init?.body),
    })
    for (const { name, value, maxAge } of response.cookies) {
      if (maxAge === 0 || value === '') cookies.delete(name)
      else cookies.set(name, encodeURIComponent(value))
    }
    const headers = new Headers({ 'content-type': String(response.headers['content-type'] ?? '') })
    for (const name of ['cache-control', 'content-security-policy', 'content-disposition', 'etag']) {
      if (response.headers[name] !== undefined) headers.set(name, String(response.headers[name]))
    }
    const hasBody = ![204, 304].includes(response.statusCode)
    const body = isStream ? (Readable.toWeb(response.stream()) as ReadableStream) : new Uint8Array(response.rawPayload)
    return new Response(hasBody ? body : null, { status: response.statusCode, headers })
  }
  const call = createClient({ fetch: send, csrfToken: () => csrfToken })
  csrfToken = (await call('readMe')).csrfToken
  return { call, fetch: send }
}

const payloadOf = (body: unknown): { payload?: string | Buffer } => {
  if (typeof body === 'string') return { payload: body }
  return body instanceof Uint8Array ? { payload: Buffer.from(body) } : {}
}
