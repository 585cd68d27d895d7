import { createHash } from 'node:crypto'
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFileDoorkeeper } from './file-keys.ts'

let folder: string
let file: string
let now: number
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-keys-'))
  file = join(folder, 'keys.json')
  now = Date.parse('2026-11-21T23:59:00Z')
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

const write = (keys: unknown) => writeFile(file, typeof keys === 'string' ? keys : JSON.stringify(keys))
const shut = { isDoorOpen: false, perspectiveKeys: [] }
const open = (door = shut) => createFileDoorkeeper({ file, clock: () => new Date(now), door, tellLanguage: () => {} })

test('keys are let in, as they are or by their hash; others are not', async () => {
  const sha256 = createHash('sha256').update('another secret of some length').digest('hex')
  await write([
    { name: 'coral', key: 'a secret of some length' },
    { name: 'forum', sha256 },
  ])
  const doorkeeper = await open()
  expect((await doorkeeper.admit('a secret of some length')).keyId).toBe('coral')
  expect((await doorkeeper.admit('another secret of some length')).keyId).toBe('forum')
  await expect(doorkeeper.admit(sha256)).rejects.toMatchObject({ reason: 'key-unknown' })
  await expect(doorkeeper.admit(null)).rejects.toMatchObject({ reason: 'key-missing' })
})

test('an open door lets everybody in, and still counts whoever has a key', async () => {
  await write([{ name: 'coral', key: 'a secret of some length', perMinute: 1 }])
  const doorkeeper = await open({ isDoorOpen: true, perspectiveKeys: [] })
  await doorkeeper.admit(null)
  await doorkeeper.admit('whatever')
  await doorkeeper.admit('a secret of some length')
  await expect(doorkeeper.admit('a secret of some length')).rejects.toMatchObject({
    reason: 'too-fast',
    retryAfter: 60,
  })
})

test('a day’s quota ends with the day', async () => {
  await write([{ name: 'coral', key: 'a secret of some length', perDay: 2 }])
  const doorkeeper = await open()
  await doorkeeper.admit('a secret of some length')
  await doorkeeper.admit('a secret of some length')
  const third = doorkeeper.admit('a secret of some length')
  await expect(third).rejects.toMatchObject({ reason: 'quota-spent', retryAfter: 60 })
  now += 60_000
  await doorkeeper.admit('a secret of some length')
})

test('a changed file is read again; a broken one changes nothing', async () => {
  await write([{ name: 'coral', key: 'the first secret of it' }])
  const doorkeeper = await open()
  await doorkeeper.admit('the first secret of it')
  const later = (times: number) => {
    vi.spyOn(performance, 'now').mockReturnValue(1e9 * times)
    return utimes(file, times, times)
  }
  await write('[{"name":')
  await later(1)
  await doorkeeper.admit('the first secret of it')
  await write([{ name: 'coral', key: 'the second secret of it' }])
  await later(2)
  await doorkeeper.admit('the second secret of it')
  await expect(doorkeeper.admit('the first secret of it')).rejects.toMatchObject({ reason: 'key-unknown' })
})

test.each([
  ['not JSON', 'nonsense', 'must be a JSON list'],
  ['no list', { name: 'a' }, 'must be a JSON list'],
  ['an entry without a name', [{ key: 'a secret of some length' }], 'entry 1'],
  ['a secret that can be guessed', [{ name: 'a', key: 'short' }], 'entry 1'],
  ['a limit that is none', [{ name: 'a', key: 'a secret of some length', perMinute: 0 }], 'entry 1'],
  ['null', [null], 'entry 1'],
  [
    'a name twice',
    [
      { name: 'a', key: 'a secret of some length' },
      { name: 'a', key: 'another secret of some length' },
    ],
    'two keys',
  ],
])('%s stops the start with one sentence that does not repeat a secret', async (_, keys, sentence) => {
  await write(keys)
  const refused = open()
  await expect(refused).rejects.toThrow(sentence)
  await expect(refused).rejects.not.toThrow('secret of some')
})

test('a file that is not there is named', async () => {
  await expect(open()).rejects.toThrow(/keys\.json cannot be read/)
})
