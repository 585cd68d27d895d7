import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { createStreams, type News } from './streams.ts'

const start = Date.parse('2026-11-21T12:00:00.000Z')

/** Streams whose clock and news the test owns. */
const open = () => {
  let now = start
  const streams = createStreams(() => new Date(now))
  const follow = (key: string, news: News[] = [], session = 'session') =>
    streams.open({ key, session, next: async () => news.shift() ?? { event: null, askAgainAt: null } })
  const after = (seconds: number) => {
    now = start + seconds * 1000
    streams.beat()
  }
  return { streams, follow, after }
}
const event = (id: string, askAgainAt: Date | null = null): News => ({ event: { id, data: { id } }, askAgainAt })
/** Waits until a stream has said something. */
const heard = async (stream: Readable, text: string): Promise<string> => {
  let all = ''
  while (!all.includes(text)) {
    all += String(stream.read() ?? '')
    if (!all.includes(text)) await once(stream, 'readable')
  }
  return all
}

test('a stream says at once what there is, and more when it is woken', async () => {
  const { streams, follow } = open()
  const ana = follow('ana', [event('1'), event('2')])
  expect(await heard(ana, '"1"')).toBe('retry: 3000\n\nid: 1\ndata: {"id":"1"}\n\n')
  streams.wake('ben')
  streams.wake('ana')
  expect(await heard(ana, '"2"')).toBe('id: 2\ndata: {"id":"2"}\n\n')
  streams.close()
})

test('what waits out its time is said when it is due', async () => {
  const { streams, follow, after } = open()
  const ana = follow('ana', [{ event: null, askAgainAt: new Date(start + 10_000) }, event('1')])
  await heard(ana, 'retry')
  // The answer of the first question is there once others had their turn.
  await new Promise(setImmediate)
  after(9)
  await new Promise(setImmediate)
  expect(String(ana.read())).not.toContain('id:')
  after(10)
  expect(await heard(ana, '"1"')).toContain('id: 1')
  streams.close()
})

test('a quiet stream gives a sign of life before a proxy gives up on it', async () => {
  const { streams, follow, after } = open()
  const ana = follow('ana')
  await heard(ana, 'retry')
  after(26)
  expect(await heard(ana, 'here')).toBe(': still here\n\n')
  streams.close()
})

test.each([
  ['its session ends', (tools: ReturnType<typeof open>) => tools.streams.endSession('session')],
  ['the person leaves', (tools: ReturnType<typeof open>) => tools.streams.endKey('ana')],
  ['the server stops', (tools: ReturnType<typeof open>) => tools.streams.close()],
  ['an hour has passed', (tools: ReturnType<typeof open>) => tools.after(3600)],
])('a stream ends when %s', async (_, end) => {
  const tools = open()
  const ana = tools.follow('ana')
  const ended = once(ana.resume(), 'end')
  end(tools)
  await ended
  expect(ana.destroyed || ana.readableEnded).toBe(true)
})

test('a stream ends, so that its reader comes back, when the news cannot be read', async () => {
  const { streams } = open()
  const ana = streams.open({ key: 'ana', session: 's', next: () => Promise.reject(new Error('no database')) })
  await once(ana.resume(), 'end')
})

test('one person follows five times at most, and again once they left', async () => {
  const { streams, follow } = open()
  const mine = Array.from({ length: 5 }, () => follow('ana'))
  expect(() => follow('ana')).toThrow('too-many-requests')
  expect(() => follow('ben')).not.toThrow()
  const first = mine[0] as Readable
  first.destroy()
  await once(first, 'close')
  expect(() => follow('ana')).not.toThrow()
  streams.close()
})

test('whoever does not read is let go before they fill the memory', async () => {
  const { streams } = open()
  const data = { words: 'x'.repeat(30_000) }
  const ana = streams.open({
    key: 'ana',
    session: 's',
    next: async () => ({ event: { id: '1', data }, askAgainAt: null }),
  })
  const closed = once(ana, 'close')
  for (let times = 0; times < 10; times += 1) {
    streams.wake('ana')
    await new Promise(setImmediate)
  }
  await closed
  expect(ana.destroyed).toBe(true)
})
