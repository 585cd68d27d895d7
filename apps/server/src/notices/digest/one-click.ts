import { HearthError } from '@hearth/contract'
import type { FastifyInstance } from 'fastify'
import type { Db } from '../../ground/db/database.ts'
import { countByAddress } from '../../ground/http/count-by.ts'
import { readQuietToken } from './quiet-token.ts'
import { endMail } from './send-digests.ts'

/**
 * Where a mail program's own button ends the mails (RFC 8058): it posts a form to the address of `List-Unsubscribe`,
 * with no cookie and no token but the sealed one. A person who opens that address gets the page of the same name.
 */
export const mountOneClick = async (
  app: FastifyInstance,
  { db, secret }: { db: Db; secret: string },
): Promise<void> => {
  await app.register(async (scope) => {
    // What the form says is the same for everybody, so nothing of it is read.
    scope.addContentTypeParser('application/x-www-form-urlencoded', (_request, payload, done) => {
      payload.resume().on('end', () => done(null, null))
    })
    const rateLimit = { max: 30, timeWindow: 60_000, keyGenerator: countByAddress }
    scope.post<{ Params: { token: string } }>(
      '/quiet/:token',
      { schema: { hide: true }, config: { rateLimit } },
      async ({ params }, reply) => {
        const whose = readQuietToken(secret, params.token)
        if (whose === null) throw new HearthError('link-invalid')
        await endMail({ db }, whose)
        return reply.code(204).send()
      },
    )
  })
}
