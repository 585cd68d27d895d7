import type { Readable } from 'node:stream'
import { type BodyOf, HearthError, type ParamsOf, type QueryOf, type ResponseOf, type Route } from '@hearth/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'
import { shownKey } from '../requests/door-key.ts'
import { onlyKnown } from '../requests/only-known.ts'
import type { Cookies } from './cookies.ts'
import { countByAddress, countBySession } from './count-by.ts'
import { type FindVisitor, nobody, type Visitor } from './visitor.ts'
import { admit } from './who.ts'

/** What a handler is asked: input that has been checked, and who asks. */
export interface Asked<R extends Route> {
  readonly params: ParamsOf<R>
  readonly query: QueryOf<R>
  readonly body: BodyOf<R>
  readonly visitor: Visitor
  /** The body itself, on routes that take bytes; empty on every other. */
  readonly bytes: Buffer
  /** Of header `Idempotency-Key`, on routes that are replay-safe. */
  readonly idempotencyKey: string | null
  /** What a program shows at a door; null on every other route. */
  readonly key: string | null
  /** What the browser says of itself; to be kept as words of a device only. */
  readonly userAgent: string
  /** Of header `Last-Event-ID`: the last event that whoever comes back to a stream has seen. */
  readonly lastEventId: string | null
  /** Where the request went, such as http://localhost:4747. What people use is PUBLIC_URL, where that is set. */
  readonly origin: string
  readonly cookies: {
    setSession(token: string): void
    clearSession(): void
    csrfToken(): string
  }
}

/** A picture for a browser to show, always WebP. `tag` names its bytes: other bytes, another tag. */
export interface Picture {
  readonly bytes: Buffer
  readonly tag: string
}

/** Answers a route; one that is a stream with the events themselves, as text. */
export type Handler<R extends Route> = (
  asked: Asked<R>,
) => Promise<
  R extends { readonly isStream: true } ? Readable : R extends { readonly isImage: true } ? Picture : ResponseOf<R>
>
/** One handler for every route of a stage: a missing one does not compile. */
export type Handlers<Stage extends Record<string, Route>> = { readonly [Id in keyof Stage]: Handler<Stage[Id]> }

export interface MountOptions {
  readonly findVisitor: FindVisitor
  readonly cookies: Cookies
  readonly clock: Clock
  /** Multiplies the limits per minute; 1 unless said. Tests type faster than people. */
  readonly rateTimes?: number
}

/** Mounts one stage of the API: rate limit, check input, CSRF, who, handler. */
export const mountStage = <Stage extends Record<string, Route>>(
  app: FastifyInstance,
  stage: string,
  lines: Stage,
  handlers: Handlers<Stage>,
  options: MountOptions,
): void => {
  for (const [id, line] of Object.entries(lines)) {
    const handler = handlers[id as keyof Stage] as unknown as Handler<Route>
    const { takesBytes } = line
    if (takesBytes === undefined) mountRoute(app, stage, id, line, handler, options)
    // Bytes are taken where they are asked for; every other route goes on refusing them.
    else
      app.register(async (scope) => {
        const limits = { parseAs: 'buffer', bodyLimit: takesBytes } as const
        scope.addContentTypeParser('application/octet-stream', limits, async (_: unknown, body: unknown) => body)
        mountRoute(scope, stage, id, line, handler, options)
      })
  }
}

const mountRoute = (
  app: FastifyInstance,
  stage: string,
  id: string,
  line: Route,
  handler: Handler<Route>,
  { findVisitor, cookies, clock, rateTimes = 1 }: MountOptions,
): void => {
  const isSafe = line.method === 'GET'
  const hasSpaceInPath = line.path.includes(':spaceId')
  const status = line.status ?? 200
  /** Asks who it is and whether they may ask at all. */
  const enter = async (request: FastifyRequest): Promise<Visitor> => {
    // Doors for programs use no cookie at all, so there is nothing to forge.
    if (!isSafe && stage !== 'readings' && !cookies.hasCsrfToken(request)) throw new HearthError('csrf-token-missing')
    const { spaceId = null } = request.params as { spaceId?: string }
    const visitor =
      stage === 'readings' ? nobody : await findVisitor({ sessionToken: cookies.sessionToken(request), spaceId })
    admit(line.who, visitor, hasSpaceInPath, clock())
    return visitor
  }
  app.route({
    method: line.method,
    url: line.path,
    exposeHeadRoute: !line.isStream,
    schema: {
      operationId: id,
      tags: [stage],
      summary: line.summary,
      ...(line.params ? { params: line.params } : {}),
      ...(line.query ? { querystring: line.query } : {}),
      ...(line.body ? { body: line.body } : {}),
      ...(line.takesBytes === undefined ? {} : { body: { content: { 'application/octet-stream': { schema: {} } } } }),
      response: {
        [status]: line.isStream ? asEvents(line.response) : line.isImage ? asImage(line.response) : line.response,
      },
    },
    config: {
      rateLimit: {
        max: (line.perMinute ?? 120) * rateTimes,
        timeWindow: 60_000,
        keyGenerator: line.isCountedByAddress ? countByAddress : countBySession,
      },
    },
    // Megabytes are read from nobody who may not send them.
    ...(line.takesBytes === undefined
      ? {}
      : { onRequest: async (request: FastifyRequest) => void (await enter(request)) }),
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const visitor = await enter(request)
      const answer = await handler({
        params: request.params as never,
        query: request.query as never,
        body: (line.body ? onlyKnown(line.body, request.body) : undefined) as never,
        bytes: line.takesBytes !== undefined && Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
        visitor,
        idempotencyKey: line.isReplaySafe ? idempotencyKeyOf(request) : null,
        key: stage === 'readings' ? shownKey(request.headers) : null,
        origin: `${request.protocol}://${request.host}`,
        userAgent: request.headers['user-agent'] ?? '',
        lastEventId: lastEventIdOf(request),
        cookies: {
          setSession: (token) => cookies.setSession(reply, token),
          clearSession: () => cookies.clearSession(reply),
          csrfToken: () => cookies.csrfToken(request, reply),
        },
      })
      if (line.isImage) return sendImage(request, reply, answer as unknown as Picture)
      const headers = line.isStream ? streamHeaders : { 'cache-control': 'no-store' }
      return reply.code(status).headers(headers).send(answer)
    },
  })
}

/** `no-transform` and `x-accel-buffering` keep proxies from holding events back until there are many. */
const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

/** Asked for again each time, since whoever is in it may have said no; nothing in it runs, and no other site shows it. */
const sendImage = (request: FastifyRequest, reply: FastifyReply, { bytes, tag }: Picture): FastifyReply => {
  const etag = `"${tag}"`
  void reply.headers({
    etag,
    'cache-control': 'private, no-cache',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': 'inline; filename="picture.webp"',
    'cross-origin-resource-policy': 'same-origin',
    'x-robots-tag': 'noindex, noimageindex',
  })
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  return reply.code(200).type('image/webp').send(bytes)
}

const asImage = (schema: Route['response']) => ({ description: 'A picture.', content: { 'image/webp': { schema } } })

const asEvents = (schema: Route['response']) => ({
  description: 'Server-sent events; the data of each is JSON.',
  content: { 'text/event-stream': { schema } },
})

const lastEventIdOf = ({ headers }: FastifyRequest): string | null => {
  const id = headers['last-event-id']
  return typeof id === 'string' && id !== '' && id.length <= 300 ? id : null
}

const idempotencyKeyOf = (request: FastifyRequest): string | null => {
  const key = request.headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key !== 'string' || key.length < 8 || key.length > 200) {
    throw new HearthError('invalid-input', { fields: [{ pointer: '/idempotency-key', reason: 'length' }] })
  }
  return key
}
