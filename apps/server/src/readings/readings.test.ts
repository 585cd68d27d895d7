import type { ErrorCode } from '@hearth/contract'
import { afterEach, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

let server: TestServer
afterEach(() => server.close())

const items = [{ id: 'a', text: 'You are an idiot' }, { text: 'Thank you, that helped' }]
const ask = (path: string, payload: object = { items }, headers: Record<string, string> = {}) =>
  server.app.inject({ method: 'POST', url: path, payload, headers })
const code = (response: { json(): { code: ErrorCode } }) => response.json().code

test('the doors are shut until the keeper of the server opens them', async () => {
  server = await openTestServer()
  for (const path of ['/api/analysis', '/api/advice']) {
    const response = await ask(path)
    expect([response.statusCode, code(response)]).toEqual([404, 'not-found'])
  }
})

test('open and local they answer without a key, in order, and keep nothing', async () => {
  server = await openTestServer({ env: { READER_API: 'on' } })
  const analyses = (await ask('/api/analysis')).json().items
  expect(analyses[0]).toMatchObject({ id: 'a', language: 'en' })
  expect(analyses[0].scores.insult).toBeGreaterThan(analyses[1].scores.insult)
  expect(analyses[1].id).toBeUndefined()
  const advice = (await ask('/api/advice', { items, reword: true })).json().items
  expect(advice.map((each: { advice: string }) => each.advice)).toEqual(['pause', 'none'])
})

test('on a server with a public address they ask for a key', async () => {
  const env = { READER_API: 'on', PUBLIC_URL: 'https://hearth.example', PERSPECTIVE_KEYS: 'one-key, another-key' }
  server = await openTestServer({ env })
  for (const headers of [{}, { authorization: 'Bearer wrong' }]) {
    const response = await ask('/api/analysis', { items }, headers as Record<string, string>)
    expect([response.statusCode, code(response)]).toEqual([401, 'key-required'])
  }
  const response = await ask('/api/analysis', { items }, { authorization: 'Bearer another-key' })
  expect(response.statusCode).toBe(200)
})

test('too many texts, none, or other things than texts are refused', async () => {
  server = await openTestServer({ env: { READER_API: 'on' } })
  const many = Array.from({ length: 101 }, () => ({ text: 'x' }))
  for (const payload of [{ items: many }, { items: [] }, { items: [{ text: 7 }] }, {}]) {
    expect(code(await ask('/api/analysis', payload))).toBe('invalid-input')
  }
  expect(code(await ask('/api/analysis', { items: [{ text: 'x'.repeat(200_000) }] }))).toBe('too-long')
})
