import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { createIsPublic } from './is-public.ts'

/** The outside world, as this stage needs it. */
export interface Net {
  /** Every address of a name. */
  resolve(name: string): Promise<readonly string[]>
  /** Where an address and a port are really connected to: there, unless a test says otherwise. */
  dial(address: string, port: number): { readonly host: string; readonly port: number }
}

export const openNet = (): Net => ({
  resolve: async (name) => (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address),
  dial: (address, port) => ({ host: address, port }),
})

/** Why there is no page; for tests and figures, never with an address. */
export type NoPage = 'address' | 'redirects' | 'status' | 'type' | 'encoding' | 'network'

export type FetchedPage =
  | { readonly kind: 'page'; readonly url: URL; readonly contentType: string; readonly bytes: Buffer }
  | { readonly kind: 'none'; readonly why: NoPage }

/** Titles stand at the top; a page that has none in its first quarter megabyte has none. */
const maxBytes = 256 * 1024
const maxRedirects = 3
/** For all of it, redirects too. */
const usualMs = 8_000
/** Says who asks, so that whoever runs the other server can say no. Nothing of a reader is in it. */
const agent = 'Hearth-Preview/1 (one request a link, when a post is sent)'

/**
 * Fetches a page of the open internet, once, as nobody: no cookies, no referrer, no reader's address. Only http and https on
 * their usual ports; a name counts as what all of its addresses are, and the connection goes to the address that was checked,
 * so that a second answer of the name server changes nothing. Each redirect is checked the same way.
 */
export const fetchPage = async (net: Net, address: string, maxMs = usualMs): Promise<FetchedPage> => {
  const isPublic = createIsPublic()
  const signal = AbortSignal.timeout(maxMs)
  try {
    let url = new URL(address)
    for (let turn = 0; turn <= maxRedirects; turn += 1) {
      const host = isAllowed(url) ? await addressOf(net, url, isPublic, signal) : null
      if (host === null) return { kind: 'none', why: 'address' }
      const answer = await ask(net.dial(host, url.protocol === 'https:' ? 443 : 80), url, signal)
      const next = answer.headers.location
      if ([301, 302, 303, 307, 308].includes(answer.statusCode ?? 0) && next !== undefined) {
        answer.destroy()
        url = new URL(next, url)
        continue
      }
      return await readAnswer(answer, url)
    }
    return { kind: 'none', why: 'redirects' }
  } catch {
    return { kind: 'none', why: 'network' }
  }
}

/** Names that never leave a house or a machine, whatever they resolve to. */
const homeNames = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa|onion|test|invalid)$/

const isAllowed = (url: URL): boolean => {
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  const name = url.hostname.replace(/\.$/, '')
  const isNamed = isIP(bare(name)) !== 0 || (name.includes('.') && !homeNames.test(name))
  return isWeb && url.port === '' && url.username === '' && url.password === '' && isNamed
}

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '')

const addressOf = async (
  net: Net,
  url: URL,
  isPublic: (address: string) => boolean,
  signal: AbortSignal,
): Promise<string | null> => {
  const host = bare(url.hostname)
  const all = isIP(host) === 0 ? await inTime(net.resolve(host), signal) : [host]
  // One inner address among outer ones is how rebinding begins.
  return all.length > 0 && all.every(isPublic) ? (all[0] ?? null) : null
}

const inTime = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    }),
  ])

const ask = (to: { host: string; port: number }, url: URL, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const isTls = url.protocol === 'https:'
    const options = {
      host: to.host,
      port: to.port,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers: { host: url.host, accept: 'text/html', 'accept-encoding': 'identity', 'user-agent': agent },
      signal,
      agent: false as const,
      maxHeaderSize: 16 * 1024,
      ...(isTls && isIP(bare(url.hostname)) === 0 ? { servername: url.hostname } : {}),
    }
    const asked = (isTls ? requestHttps : requestHttp)(options, resolve)
    asked.on('error', reject)
    asked.end()
  })

const readAnswer = async (answer: IncomingMessage, url: URL): Promise<FetchedPage> => {
  const contentType = answer.headers['content-type'] ?? ''
  const none = (why: NoPage): FetchedPage => {
    answer.destroy()
    return { kind: 'none', why }
  }
  if (answer.statusCode !== 200) return none('status')
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType)) return none('type')
  // Nothing packed was asked for, and what unpacks without end is not unpacked.
  if (!/^(?:identity)?$/i.test(answer.headers['content-encoding'] ?? '')) return none('encoding')
  const parts: Buffer[] = []
  let length = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    parts.push(part)
    length += part.length
    if (length >= maxBytes) break
  }
  answer.destroy()
  return { kind: 'page', url, contentType, bytes: Buffer.concat(parts).subarray(0, maxBytes) }
}
