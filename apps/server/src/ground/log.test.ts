import { Writable } from 'node:stream'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { logOptions } from './log.ts'

test('a log holds no body, query, token, header or address, not even of an error', async () => {
  let written = ''
  const stream = new Writable({
    write(chunk, _, done) {
      written += chunk.toString()
      done()
    },
  })
  const app = Fastify({ logger: { ...logOptions({ logLevel: 'debug' }), stream } })
  app.post('/api/receipts/:token', async () => {
    throw new Error('duplicate key value: secret-draft')
  })
  await app.inject({
    method: 'POST',
    url: '/api/receipts/secret-token?query=secret-query',
    headers: { cookie: 'secret-cookie', 'user-agent': 'secret-agent' },
    remoteAddress: '203.0.113.9',
    payload: { text: 'secret-draft' },
  })
  await app.close()
  expect(written).toContain('"method":"POST"')
  expect(written).toContain('/api/receipts/:token')
  expect(written).not.toMatch(/secret-|203\.0\.113\.9/)
})
