import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Jobs } from '../jobs.ts'

/** `/healthz`: this process is alive. `/readyz`: the database answers, is migrated, and jobs run. */
export const mountHealth = (app: FastifyInstance, { db, jobs }: { db: Db; jobs: Jobs }): void => {
  const hidden = { schema: { hide: true } }
  app.get('/healthz', hidden, async () => ({ status: 'alive' }))
  app.get('/readyz', hidden, async (_, reply) => {
    const isAnswering = await sql`select 1 from kysely_migration limit 1`.execute(db).then(
      ({ rows }) => rows.length === 1,
      () => false,
    )
    const isReady = isAnswering && jobs.isRunning()
    return reply
      .code(isReady ? 200 : 503)
      .send({ status: isReady ? 'ready' : 'not-ready', database: isAnswering, jobs: jobs.isRunning() })
  })
}
