import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { analyzeComment, readerAttributes } from '../analyze/analyze-comment.ts'
import { parseRequest } from '../analyze/parse-request.ts'
import { toAnalyzeResponse } from '../analyze/to-response.ts'
import { admitAtDoor, type Doors, entryOf, perMinute, retryLater } from '../doors.ts'
import { parseSuggestion } from '../suggest/parse-suggestion.ts'
import { takeSuggestion } from '../suggest/take-suggestion.ts'
import { discoveryDocument } from './discovery-document.ts'
import { GoogleError, refuseAs, toGoogleError } from './google-error.ts'
import { partOf } from './partial-answer.ts'

/** A context entry may have 1 MB, and an article and a parent are two; escaped they are longer. */
const maxBodyBytes = 4 * 1024 * 1024

type Query = { readonly [name: string]: string | string[] | undefined }

/**
 * What programs sent to Google's Comment Analyzer they can send here. It speaks Google's shape, errors included; what it
 * is asked to score it neither stores nor logs.
 */
export const mountGoogleDoor = async (door: FastifyInstance, doors: Doors): Promise<void> => {
  const { reader, shelf, shadow, doorkeeper } = doors
  const known = readerAttributes(reader)
  door.setErrorHandler((error, request, reply) => {
    const { problem, cause } = toGoogleError(error)
    if (problem.error.code === 500) request.log.error({ err: cause ?? error }, problem.error.status)
    return retryLater(reply.code(problem.error.code), error).send(problem)
  })
  const ask = (name: string, answer: (request: FastifyRequest) => Promise<unknown>) => {
    door.route({
      method: 'POST',
      // A doubled colon is a colon, not a parameter.
      url: `/v1alpha1/comments::${name}`,
      bodyLimit: maxBodyBytes,
      config: { rateLimit: { max: perMinute, timeWindow: 60_000 } },
      schema: { hide: true },
      onRequest: admitAtDoor(doorkeeper),
      handler: async (request, reply) => send(request, reply, await answer(request)),
    })
  }
  ask('analyze', async (request) => {
    const entry = entryOf(request)
    const answer = await analyzeComment({ reader, known }, parseRequest(request.body)).catch(async (error: unknown) => {
      const language = unreadLanguage(error)
      if (language !== null) await doorkeeper.countLanguage(entry, language)
      throw error
    })
    if (answer.unread !== null) await doorkeeper.countLanguage(entry, answer.unread)
    shadow?.send(entry, answer)
    return toAnalyzeResponse(answer)
  })
  ask('suggestscore', (request) => takeSuggestion({ reader, shelf }, entryOf(request), parseSuggestion(request.body)))

  for (const url of ['/$discovery/rest', '/discovery/v1/apis/commentanalyzer/v1alpha1/rest']) {
    door.get(url, { schema: { hide: true } }, async (request, reply) => {
      const { version } = request.query as Query
      if (version !== undefined && version !== 'v1alpha1') {
        throw refuseAs(404, 'NOT_FOUND', 'Discovery document not found for API service.')
      }
      // Without an address of its own the server is rooted where it was asked, which no cache may hand to others.
      const address = doors.publicUrl ?? `${request.protocol}://${request.host}`
      return reply.header('cache-control', 'no-cache').send(discoveryDocument(address))
    })
  }
}

const send = (request: FastifyRequest, reply: FastifyReply, answer: unknown): FastifyReply => {
  const { alt, fields, prettyPrint } = request.query as Query
  if (alt !== undefined && alt !== 'json') throw refuseAs(400, 'INVALID_ARGUMENT', "Invalid value at 'alt'")
  const wanted = typeof fields === 'string' && fields !== '' ? partOf(answer, fields) : answer
  const body = prettyPrint === 'true' ? JSON.stringify(wanted, null, 2) : JSON.stringify(wanted)
  return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(body)
}

/** The language that a refusal is about, for the keeper to count. */
const unreadLanguage = (error: unknown): string | null => {
  const [detail] = error instanceof GoogleError ? (error.problem.error.details ?? []) : []
  const about = detail?.languageNotSupportedByAttributeError as { detectedLanguages?: readonly string[] } | undefined
  return about?.detectedLanguages?.[0] ?? null
}
