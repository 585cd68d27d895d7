import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { countByAddress } from '../../ground/http/count-by.ts'
import type { PostReader } from '../../posts/read-posts.ts'
import { findSpaceBySlug } from '../../spaces/store.ts'
import { readAtom } from './read-atom.ts'
import { lastChange, renderAtom } from './render-atom.ts'

const perMinute = 60

/** `/s/<space>/feed.atom`, and `/s/<space>/p/<post>/feed.atom` for one thread: for feed readers, without a cookie. */
export const mountAtom = (
  app: FastifyInstance,
  { publicUrl, rateTimes = 1, ...reader }: PostReader & { publicUrl: string | null; rateTimes?: number | undefined },
): void => {
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const { slug, postId } = request.params as { slug: string; postId?: string }
    const address = publicUrl ?? `${request.protocol}://${request.host}`
    const feed = await readAtom(reader, await findSpaceBySlug(reader.db, slug), postId ?? null, address)
    const body = renderAtom(feed)
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
    // Asked about each time: what was taken away must not stay for as long as a cache likes.
    const headers = {
      etag: tag,
      'last-modified': new Date(lastChange(feed)).toUTCString(),
      'cache-control': 'no-cache',
    }
    reply.headers(headers)
    if (isKnown(request, headers)) return reply.code(304).send()
    return reply.type('application/atom+xml; charset=utf-8').send(body)
  }
  const config = { rateLimit: { max: perMinute * rateTimes, timeWindow: 60_000, keyGenerator: countByAddress } }
  const id = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
  const params = {
    type: 'object',
    properties: { slug: { type: 'string', maxLength: 40 }, postId: { type: 'string', pattern: id } },
  }
  for (const path of ['/s/:slug/feed.atom', '/s/:slug/p/:postId/feed.atom']) {
    app.get(path, { schema: { hide: true, params }, config }, answer)
  }
}

/** RFC 9110 §13.1: a tag is exact and comes first; a time is for whoever kept no tag. */
const isKnown = ({ headers }: FastifyRequest, now: { etag: string; 'last-modified': string }): boolean => {
  const tags = headers['if-none-match']
  if (tags !== undefined) {
    return tags.split(',').some((tag) => ['*', now.etag].includes(tag.trim().replace(/^W\//, '')))
  }
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return !Number.isNaN(since) && since >= Date.parse(now['last-modified'])
}
