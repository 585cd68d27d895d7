import type { LoggerOptions } from 'pino'
import type { Config } from './config.ts'

/**
 * What may be logged of a request: method, route pattern, status, time. Never a body, a query, a token in a path,
 * a header or an address, so that no text of drafts or posts can reach a log.
 */
export const logOptions = (config: Pick<Config, 'logLevel'>): LoggerOptions => ({
  level: config.logLevel,
  hooks: {
    // Libraries log an error's message as the line's text; it may quote what somebody wrote, so its code stands in for it.
    logMethod(args, method) {
      const [first, second] = args as unknown[]
      const error = first instanceof Error ? first : (first as { err?: unknown } | undefined)?.err
      const isQuoting = error instanceof Error && (second === undefined || second === error.message)
      const fields = first instanceof Error ? { err: first } : first
      method.apply(this, (isQuoting ? [fields, nameOf(error)] : args) as Parameters<typeof method>)
    },
  },
  serializers: {
    req: (request: { method?: string; routeOptions?: { url?: string } }) => ({
      method: request.method,
      route: request.routeOptions?.url,
    }),
    res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
    err: (error: Error & { code?: string }) => ({ type: error.name, code: error.code, stack: framesOf(error) }),
  },
})

const nameOf = (error: Error & { code?: string }): string => error.code ?? error.name

// The first line of a stack repeats the message, and a message of a database error may quote a value.
const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
