import type { Static, TSchema } from 'typebox'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * Who may ask at all. `anyone`: no account needed; `account`: signed in; `reader`: may read the space (a member, or
 * anybody where the space is public); `member`, `moderator`, `keeper`: that role or a higher one in the space.
 * Finer questions (is it mine, is it about me) are each stage's `access.ts`.
 */
export type Who = 'anyone' | 'account' | 'reader' | 'member' | 'moderator' | 'keeper'

/** One line of the HTTP API. Path parameters are written `:name`. */
export interface Route {
  readonly method: Method
  readonly path: string
  readonly who: Who
  readonly summary: string
  readonly params?: TSchema
  readonly query?: TSchema
  readonly body?: TSchema
  readonly response: TSchema
  /** HTTP status of success; 200 unless said. */
  readonly status?: number
  /** A request that makes something may carry `Idempotency-Key`; a replay gets the first answer. */
  readonly isReplaySafe?: boolean
  /** Requests per minute for one person or address; 120 unless said. */
  readonly perMinute?: number
  /** The answer is a stream of server-sent events; `response` is what one of them holds. */
  readonly isStream?: boolean
  /** The body is bytes and no JSON: at most so many. */
  readonly takesBytes?: number
  /** The answer is a picture and no JSON. */
  readonly isImage?: boolean
  /** Those requests are counted by address even for somebody signed in: where a secret is tried or an account made. */
  readonly isCountedByAddress?: boolean
}

/** Checks a line and keeps its exact type. */
export const route = <const R extends Route>(line: R): R => line

export type ParamsOf<R extends Route> = R extends { readonly params: infer P extends TSchema } ? Static<P> : undefined
export type QueryOf<R extends Route> = R extends { readonly query: infer Q extends TSchema } ? Static<Q> : undefined
export type BodyOf<R extends Route> = R extends { readonly body: infer B extends TSchema } ? Static<B> : undefined
export type ResponseOf<R extends Route> = Static<R['response']>
