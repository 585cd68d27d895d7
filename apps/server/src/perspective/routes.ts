import type { FastifyInstance } from 'fastify'
import type { Config } from '../ground/config.ts'
import type { Reader } from '../ground/reader.ts'
import { shownKey } from '../ground/requests/door-key.ts'
import { admitClient } from './access.ts'
import { analyzeComment, readerAttributes } from './analyze-comment.ts'
import { toGoogleError } from './google-error.ts'
import { parseRequest } from './parse-request.ts'
import { toAnalyzeResponse } from './view.ts'

/** A context entry may have 1 MB; the comment itself 20 kB. */
const maxBodyBytes = 1536 * 1024
/** Perspective gives one request a second; a server of one's own need not, but one client must not starve the rest. */
const perMinute = 3000

/**
 * The Perspective door: what programs sent to Google's Comment Analyzer they can send here. It speaks Google's shape,
 * errors included, stores nothing and logs no text.
 */
export const mountPerspective = async (
  app: FastifyInstance,
  { config, reader }: { config: Config; reader: Reader },
): Promise<void> => {
  const known = await readerAttributes(reader)
  await app.register(async (door) => {
    door.setErrorHandler((error, request, reply) => {
      const known = toGoogleError(error)
      const { problem } = known
      if (problem.error.code >= 500) request.log.error({ err: known.cause ?? error }, problem.error.status)
      return reply.code(problem.error.code).send(problem)
    })
    door.route({
      method: 'POST',
      // A doubled colon is a colon, not a parameter.
      url: '/v1alpha1/comments::analyze',
      bodyLimit: maxBodyBytes,
      config: { rateLimit: { max: perMinute, timeWindow: 60_000 } },
      schema: { hide: true },
      onRequest: async (request) => {
        admitClient(config, shownKey(request.headers, (request.query as { key?: unknown }).key))
      },
      handler: async (request) =>
        toAnalyzeResponse(await analyzeComment({ reader, known }, parseRequest(request.body))),
    })
  })
}
