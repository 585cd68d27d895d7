import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Ajv from 'ajv'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import type { Config } from '../config.ts'
import { DoorError } from '../doors/door-error.ts'
import { logOptions } from '../log.ts'
import { countBySession } from './count-by.ts'
import { toHearthError, toProblem } from './problem.ts'

/** 128 kB: the longest post is 20,000 characters, at most 80 kB of UTF-8; the rest is room for JSON. */
const maxBodyBytes = 128 * 1024

/** As long as a whole request may take to arrive. */
const requestMs = 60_000

/** Where log lines go, where that is not the standard output. */
export interface LogStream {
  write(line: string): void
}

/** The bare HTTP application: validation, cookies, security headers, problems, rate limits. No route yet. */
export const createApp = async (
  config: Config,
  secret: string,
  logStream: LogStream | null = null,
): Promise<FastifyInstance> => {
  const app = Fastify({
    logger: { ...logOptions(config), ...(logStream ? { stream: logStream } : {}) },
    bodyLimit: maxBodyBytes,
    trustProxy: (_address: string, hop: number) => hop < config.trustProxy,
    requestTimeout: requestMs,
    routerOptions: { maxParamLength: 256 },
    // An address that cannot be read reaches no route, so no error handler either.
    frameworkErrors: (error, request, reply: FastifyReply) => {
      const problem = toProblem(toHearthError(error).code, request.id)
      return reply.code(problem.status).type('application/problem+json').send(problem)
    },
  })
  // JSON is the only thing we read; Fastify would also take plain text.
  app.removeContentTypeParser('text/plain')
  useValidators(app)
  app.setSerializerCompiler(() => (data) => JSON.stringify(data))
  app.setErrorHandler((error, request, reply) => {
    const known = toHearthError(error)
    const problem = toProblem(known.code, request.id, known.fields, known.until)
    if (problem.status >= 500) request.log.error({ err: known.cause ?? error }, known.code)
    if (error instanceof DoorError && error.retryAfter !== null) reply.header('retry-after', error.retryAfter)
    return reply.code(problem.status).type('application/problem+json').send(problem)
  })
  await app.register(cookie, { secret })
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: config.publicUrl?.startsWith('https:') ?? false,
  })
  await app.register(rateLimit, {
    global: false,
    keyGenerator: countBySession,
    errorResponseBuilder: () => Object.assign(new Error('too-many-requests'), { statusCode: 429 }),
  })
  return app
}

/** Nothing but ourselves; scripts may compile WebAssembly (the encoder's runtime), never evaluate strings. */
const contentPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

// A body is taken as it is; a query string holds only strings, so numbers and switches in it are read.
const useValidators = (app: FastifyInstance): void => {
  const common = { useDefaults: true, removeAdditional: false, allErrors: false, strict: false } as const
  const asIs = new Ajv.default({ ...common, coerceTypes: false })
  const coerced = new Ajv.default({ ...common, coerceTypes: true })
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? asIs : coerced).compile(schema as object))
}
