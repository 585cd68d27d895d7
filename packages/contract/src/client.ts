import { type Api, api, type RouteId } from './api/index.ts'
import type { BodyOf, ParamsOf, QueryOf, ResponseOf, Route } from './api/route.ts'
import type { Problem } from './error.ts'

export { api } from './api/index.ts'

/** A request that was answered with a problem. `problem.code` is stable; show words for it from the locale. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

// Route by route (`R extends Route`): of all routes at once, each part would be combined with each, too many for the compiler.
type Input<R extends Route> = R extends Route
  ? (R extends { readonly params: object } ? { readonly params: ParamsOf<R> } : { readonly params?: undefined }) &
      (R extends { readonly query: object } ? { readonly query?: QueryOf<R> } : { readonly query?: undefined }) &
      (R extends { readonly body: object } ? { readonly body: BodyOf<R> } : { readonly body?: undefined }) &
      (R extends { readonly takesBytes: number }
        ? { readonly bytes: Blob | Uint8Array<ArrayBuffer> }
        : { readonly bytes?: undefined }) & {
        /** Makes a retry safe: the same key gets the first answer again. */
        readonly idempotencyKey?: string
        readonly signal?: AbortSignal
      }
  : never

export interface ClientOptions {
  /** Address of the server without a trailing slash; empty for the page's own. */
  readonly baseUrl?: string
  /** The token that `readMe` answered with; asked for before every request that changes something. */
  readonly csrfToken?: () => string | undefined
  readonly fetch?: typeof fetch
}

export type Client = <Id extends RouteId>(id: Id, input?: Input<Api[Id]>) => Promise<ResponseOf<Api[Id]>>

/**
 * A typed client of the whole API: `call('readPost', { params: { spaceId, postId } })`.
 *
 * @throws RequestRefused where the server answers with a problem; `unavailable` where it cannot be reached at all
 */
export const createClient = (options: ClientOptions = {}): Client => {
  const send = options.fetch ?? fetch
  return async (id, input) => {
    const line = api[id]
    const path = fillPath(line.path, input?.params as Record<string, string> | undefined)
    const headers: Record<string, string> = { accept: 'application/json' }
    const csrf = options.csrfToken?.()
    if (csrf && line.method !== 'GET') headers['x-csrf-token'] = csrf
    if (input?.body !== undefined) headers['content-type'] = 'application/json'
    if (input?.bytes !== undefined) headers['content-type'] = 'application/octet-stream'
    if (input?.idempotencyKey) headers['idempotency-key'] = input.idempotencyKey
    const response = await send(`${options.baseUrl ?? ''}${path}${queryString(input?.query)}`, {
      method: line.method,
      headers,
      credentials: 'same-origin',
      ...(input?.body === undefined ? {} : { body: JSON.stringify(input.body) }),
      ...(input?.bytes === undefined ? {} : { body: input.bytes }),
      ...(input?.signal ? { signal: input.signal } : {}),
    }).catch((cause: unknown) => {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
      throw new RequestRefused({ type: 'about:blank', title: '', status: 0, code: 'unavailable' })
    })
    const answer: unknown = await response.json().catch(() => null)
    if (response.ok) return answer as never
    throw new RequestRefused(
      isProblem(answer) ? answer : { type: 'about:blank', title: '', status: response.status, code: 'internal' },
    )
  }
}

const fillPath = (path: string, params: Record<string, string> = {}): string =>
  path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))

const queryString = (query: unknown): string => {
  const pairs = Object.entries((query ?? {}) as Record<string, unknown>).filter(([, value]) => value !== undefined)
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}`
}

const isProblem = (value: unknown): value is Problem => typeof value === 'object' && value !== null && 'code' in value
