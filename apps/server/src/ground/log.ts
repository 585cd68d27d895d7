import type { LoggerOptions } from 'pino'
import type { Config } from './config.ts'

/**
 * What may be logged of a request: method, route pattern, status, time. Never a body, a query, a token in a path,
 * a header or an address, so that no text of drafts or posts can reach a log.
 */
export const logOptions = (config: Pick<Config, 'logLevel'>): LoggerOptions => ({
  level: config.logLevel,
  serializers: {
    req: (request: { method?: string; routeOptions?: { url?: string } }) => ({
      method: request.method,
      route: request.routeOptions?.url,
    }),
    res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
    err: (error: Error & { code?: string }) => ({ type: error.name, code: error.code, stack: framesOf(error) }),
  },
})

// The first line of a stack repeats the message, and a message of a database error may quote a value.
const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
