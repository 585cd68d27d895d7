import type { Static, TSchema } from 'typebox'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * Who may ask at all. `anyone`: no account needed; `account`: signed in; `reader`: may read the space (a member, or
 * anybody where the space is public); `member`, `moderator`, `keeper`: that role or a higher one in the space.
 * Finer questions (is it mine, is it about me) are each stage's `access.ts`.
 */
export type Who = 'anyone' | 'account' | 'reader' | 'member' | 'moderator' | 'keeper'

/** One line of the HTTP API. Path parameters are written `:name`. */
export interface Route<
  Params extends TSchema = TSchema,
  Query extends TSchema = TSchema,
  Body extends TSchema = TSchema,
  Response extends TSchema = TSchema,
> {
  readonly method: Method
  readonly path: string
  readonly who: Who
  readonly summary: string
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly response: Response
  /** HTTP status of success; 200 unless said. */
  readonly status?: number
  /** A request that makes something may carry `Idempotency-Key`; a replay gets the first answer. */
  readonly isReplaySafe?: boolean
  /** Requests per minute for one person or address; 120 unless said. */
  readonly perMinute?: number
}

export const route = <
  const Params extends TSchema,
  const Query extends TSchema,
  const Body extends TSchema,
  const Response extends TSchema,
>(
  line: Route<Params, Query, Body, Response>,
): Route<Params, Query, Body, Response> => line

type Of<T> = T extends TSchema ? Static<T> : undefined
export type ParamsOf<R extends Route> = Of<NonNullable<R['params']>>
export type QueryOf<R extends Route> = Of<NonNullable<R['query']>>
export type BodyOf<R extends Route> = Of<NonNullable<R['body']>>
export type ResponseOf<R extends Route> = Static<R['response']>
