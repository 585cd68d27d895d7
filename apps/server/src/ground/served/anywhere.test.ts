import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDoor, type TestDoor } from '../../perspective/testing/open-test-door.ts'
import { modelsDir } from '../testing/test-reader.ts'
import { openTestServer, type TestServer } from '../testing/test-server.ts'

const forum = 'https://forum.example'
const env = { CORS_ORIGINS: forum }
let composerDir: string
let door: TestDoor
let server: TestServer

beforeAll(async () => {
  composerDir = await mkdtemp(join(tmpdir(), 'hearth-composer-'))
  await mkdir(join(composerDir, 'composer', '1'), { recursive: true })
  await writeFile(join(composerDir, 'composer.js'), "export * from './composer/1/composer-abc.js'\n")
  await writeFile(join(composerDir, 'composer', '1.js'), "export * from './1/composer-abc.js'\n")
  await writeFile(join(composerDir, 'composer', '1', 'composer-abc.js'), 'export const a = 1\n')
  door = await openTestDoor(env, { anywhere: { modelsDir, composerDir } })
  server = await openTestServer({ env, composerDir })
})
afterAll(async () => {
  await door.close()
  await server.close()
  await rm(composerDir, { recursive: true })
})

const forNow = 'public, max-age=300, stale-while-revalidate=86400'
const forEver = 'public, max-age=31536000, immutable'
const served = [
  ['/composer.js', forNow, /javascript/],
  ['/composer/1.js', forNow, /javascript/],
  ['/composer/1/composer-abc.js', forEver, /javascript/],
  ['/models/ngram-en/2/manifest.json', forEver, /json/],
  ['/models/ngram-en/2/weights.bin', forEver, /octet-stream/],
] as const

describe.each([
  ['a door', () => door.app],
  ['a whole server', () => server.app],
])('%s', (_, app) => {
  const get = (url: string, origin?: string) =>
    app().inject({ method: 'GET', url, headers: { 'accept-encoding': 'identity', ...(origin ? { origin } : {}) } })

  test.each(served)('serves %s to pages that its keeper named, and sets no cookie', async (url, cache, type) => {
    const { statusCode, headers } = await get(url, forum)
    expect(statusCode).toBe(200)
    expect(headers['access-control-allow-origin']).toBe(forum)
    expect(headers['access-control-allow-credentials']).toBeUndefined()
    expect(headers['cache-control']).toBe(cache)
    expect(headers['content-type']).toMatch(type)
    expect(headers.vary).toContain('Origin')
    expect(headers['set-cookie']).toBeUndefined()
  })

  test.each(served)('says of %s to a page that nobody named only that it is there', async (url) => {
    for (const origin of ['https://other.example', 'https://forum.example.evil', 'null']) {
      expect((await get(url, origin)).headers['access-control-allow-origin']).toBeUndefined()
    }
    expect((await get(url)).statusCode).toBe(200)
  })

  test.each(['/composer/1/composer-gone.js', '/composer/../door.ts', '/composer/..%2fcomposer.js', '/composer/'])(
    '%s is not there, and not for ever',
    async (url) => {
      const { statusCode, headers } = await get(url, forum)
      expect(statusCode).toBe(404)
      expect(headers['content-type']).toContain('json')
      expect(headers['cache-control'] ?? '').not.toContain('immutable')
    },
  )
})

test('without a build, composer.js is not there, and the door opens all the same', async () => {
  const bare = await openTestDoor(env, { anywhere: { modelsDir, composerDir: join(composerDir, 'nothing') } })
  expect((await bare.app.inject('/composer.js')).statusCode).toBe(404)
  expect((await bare.app.inject('/composer/1.js')).statusCode).toBe(404)
  await bare.close()
})
