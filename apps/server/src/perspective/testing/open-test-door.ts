import type { FastifyInstance } from 'fastify'
import { buildDoor, type DoorParts } from '../../door.ts'
import { toConfig } from '../../ground/config.ts'
import { readEnv } from '../../ground/env.ts'
import { testReader } from '../../ground/testing/test-reader.ts'

export interface TestDoor {
  readonly app: FastifyInstance
  /** Where it listens. */
  readonly address: string
  advance(seconds: number): void
  /** Sends JSON, or a body as it is. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Posted>
  close(): Promise<void>
}

export interface Posted {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: an answer is looked at as a client would
  readonly body: any
}

/** A door as it runs alone, with the real reader, on a port of this machine. */
export const openTestDoor = async (
  env: Record<string, string> = {},
  parts: Partial<Pick<DoorParts, 'reader' | 'limits' | 'anywhere'>> = {},
): Promise<TestDoor> => {
  let now = Date.parse('2026-11-21T12:00:00.000Z')
  const config = toConfig(readEnv({ LOG_LEVEL: 'silent', ...env }))
  const reader = parts.reader ?? (await testReader())
  const clock = () => new Date(now)
  const app = await buildDoor({
    config,
    clock,
    secret: 'long enough for a door of the tests',
    anywhere: null,
    ...parts,
    reader,
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = `http://127.0.0.1:${(app.server.address() as { port: number }).port}`
  return {
    app,
    address,
    advance: (seconds) => {
      now += seconds * 1000
    },
    async post(path, body, headers = {}) {
      const response = await fetch(`${address}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
      return { status: response.status, headers: response.headers, body: await response.json() }
    },
    close: () => app.close(),
  }
}
