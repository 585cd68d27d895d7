import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { admitAtDoor, type Doors, entryOf, perMinute, retryLater } from '../doors.ts'
import { moderateTexts } from './moderate-texts.ts'
import { toOpenAiError } from './openai-error.ts'
import { parseModeration } from './parse-moderation.ts'

/** A hundred thousand characters, escaped. */
const maxBodyBytes = 1024 * 1024

/** `POST /v1/moderations`, so that OpenAI's SDKs work with their base address changed. */
export const mountOpenAiDoor = async (door: FastifyInstance, doors: Doors): Promise<void> => {
  const { reader, doorkeeper } = doors
  door.setErrorHandler((error, request, reply) => {
    const known = toOpenAiError(error)
    if (known.status === 500) request.log.error({ err: error }, known.type)
    return retryLater(reply.code(known.status), error).send(known.body)
  })
  door.route({
    method: 'POST',
    url: '/v1/moderations',
    bodyLimit: maxBodyBytes,
    config: { rateLimit: { max: perMinute, timeWindow: 60_000 } },
    schema: { hide: true },
    onRequest: admitAtDoor(doorkeeper),
    handler: async (request, reply) => {
      const { results, unread } = await moderateTexts(reader, parseModeration(request.body))
      for (const language of new Set(unread)) await doorkeeper.countLanguage(entryOf(request), language)
      return reply
        .header('cache-control', 'no-store')
        .send({ id: `modr-${randomUUID()}`, model: reader.version, results })
    },
  })
}
