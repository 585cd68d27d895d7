import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Me, PersonId, Role, Space } from '@hearth/contract'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { inject } from 'vitest'
import { setupToken } from '../../people/set-up.ts'
import { updatePerson } from '../../people/store.ts'
import type { Net } from '../../previews/fetch/fetch-page.ts'
import { buildServer } from '../../server.ts'
import { type Config, toConfig } from '../config.ts'
import { connect, type Db } from '../db/database.ts'
import type { LogStream } from '../http/app.ts'
import { type Agent, openAgent } from '../http/in-process.ts'
import { createNewId } from '../id.ts'
import { createJobs, type Jobs } from '../jobs.ts'
import { openSignals } from '../live/signals.ts'
import type { Reader } from '../reader.ts'
import { copyTemplate, dropDatabase } from './template.ts'
import { modelsDir, testReader } from './test-reader.ts'

// What the setup provides, for whoever type-checks a test without it.
declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: string
    template: string
  }
}

export interface TestServer {
  readonly app: FastifyInstance
  readonly db: Db
  readonly jobs: Jobs
  /** The clock that the server reads; `advance` moves it. */
  readonly clock: () => Date
  advance(seconds: number): void
  /** Somebody without an account, in a browser of their own. */
  visitor(): Promise<Agent>
  /** The first keeper with a first space. */
  keeper(): Promise<Agent & { space: Space; personId: string }>
  /** A new account that joins the keeper's space with a role. */
  person(role?: Role, displayName?: string): Promise<Agent & { personId: string }>
  /** Takes a person out of the keeper's space; the account stays. */
  leave(personId: string): Promise<void>
  close(): Promise<void>
}

export interface TestServerOptions {
  readonly env?: Record<string, string>
  readonly reader?: Reader
  readonly composerDir?: string
  /** The outside world; one in which nobody answers, unless said. */
  readonly net?: Net
  /** Multiplies the limits per minute; so many that no test meets one, unless said. */
  readonly rateTimes?: number
  /** Gets every log line, whatever its level; without it nothing is logged. */
  readonly logStream?: LogStream
}

/** A whole server on a database of its own, without a port. */
export const openTestServer = async (options: TestServerOptions = {}): Promise<TestServer> => {
  const serverUrl = inject('databaseUrl')
  const { url, name } = await copyTemplate(serverUrl, inject('template'))
  const db = connect(url, 8)
  let now = Date.parse('2026-11-21T12:00:00.000Z')
  const clock = () => new Date(now)
  const jobs = createJobs(db, () => undefined)
  const signals = openSignals(url)
  const config: Config = toConfig({
    LOG_LEVEL: options.logStream ? 'debug' : 'silent',
    DATA_DIR: join(tmpdir(), name),
    ...options.env,
  })
  const app = await buildServer({
    config,
    db,
    clock,
    newId: createNewId(clock),
    jobs,
    signals,
    reader: options.reader ?? (await testReader()),
    secret: 'a secret of the tests, long enough to be one',
    modelsDir,
    webDir: join(tmpdir(), 'no-web-build'),
    composerDir: options.composerDir ?? join(tmpdir(), 'no-composer-build'),
    rateTimes: options.rateTimes ?? 1000,
    proofWork: 0.01,
    // No test reaches the open internet.
    net: options.net ?? { resolve: async () => [], dial: () => ({ host: '127.0.0.1', port: 9 }) },
    linkSeconds: 0,
    ...(options.logStream ? { logStream: options.logStream } : {}),
  })
  await jobs.start({ isPolling: false })
  await app.ready()
  const visitor = () => openAgent(app)
  let first: Promise<Agent & { space: Space; personId: string }> | undefined
  let count = 0

  const server: TestServer = {
    app,
    db,
    jobs,
    clock,
    advance: (seconds) => {
      now += seconds * 1000
    },
    visitor,
    keeper: () => {
      first ??= createKeeper(visitor)
      return first
    },
    async person(role = 'member', displayName) {
      count += 1
      const keeper = await server.keeper()
      const params = { spaceId: keeper.space.id }
      const { token } = await keeper.call('createInvitation', { params, body: {} })
      const agent = await visitor()
      const body = {
        name: `person-${count}`,
        password: 'correct horse battery',
        displayName: displayName ?? `Person ${count}`,
        invitation: token,
      }
      await agent.call('signUp', { body })
      const personId = (await agent.call('readMe')).people[0]?.person.id ?? ''
      if (role !== 'member') await updatePerson(db, keeper.space.id, personId as PersonId, { role })
      return { ...agent, personId }
    },
    async leave(personId) {
      await sql`delete from person where id = ${personId}`.execute(db)
    },
    async close() {
      await app.close()
      await signals.close()
      await jobs.stop()
      await db.destroy()
      await dropDatabase(serverUrl, name)
    },
  }
  return server
}

const createKeeper = async (visitor: () => Promise<Agent>): Promise<Agent & { space: Space; personId: string }> => {
  const agent = await visitor()
  const space = await agent.call('setUp', {
    params: { token: setupToken('a secret of the tests, long enough to be one') },
    body: {
      name: 'keeper',
      password: 'correct horse battery',
      displayName: 'Kit',
      space: { name: 'Harbour', slug: 'harbour' },
    },
  })
  const me: Me = await agent.call('readMe')
  return { ...agent, space, personId: me.people[0]?.person.id ?? '' }
}
