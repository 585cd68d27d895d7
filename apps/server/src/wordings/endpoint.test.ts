import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FakeChat, type Manner, startFakeChat } from '../../../../tools/fake-chat.ts'
import type { WordingConfig } from '../ground/config.ts'
import { openEndpoint, type Silence } from './endpoint.ts'

const draft = 'You absolute idiot, read the manual. It is on page 4.'
let fake: FakeChat
let told: Silence[]
beforeEach(async () => {
  fake = await startFakeChat()
  told = []
})
afterEach(() => fake.stop())

const open = (more: Partial<WordingConfig> = {}) =>
  openEndpoint(
    { url: fake.url, host: fake.host, key: null, model: 'small', format: 'schema', timeoutMs: 300, ...more },
    (silence) => told.push(silence),
  )

test('the draft goes along and nothing else, with the key in its header', async () => {
  fake.answer({ kind: 'say', wordings: ['Read the manual. It is on page 4.'] })
  expect(await open({ key: 'secret' }).ask(draft)).toEqual(['Read the manual. It is on page 4.'])
  const [{ path, headers, body } = { path: '', headers: {}, body: '{}' }] = fake.heard
  expect([path, headers.authorization, headers.cookie]).toEqual(['/v1/chat/completions', 'Bearer secret', undefined])
  const sent = JSON.parse(body)
  expect(Object.keys(sent).sort()).toEqual(
    ['max_tokens', 'messages', 'model', 'response_format', 'stream', 'temperature'].sort(),
  )
  expect(sent.messages.map(({ role }: { role: string }) => role)).toEqual(['system', 'user'])
  expect(JSON.parse(sent.messages[1].content)).toEqual({ draft })
  expect(told).toEqual([])
})

const wrong: readonly (readonly [string, Manner, Silence])[] = [
  ['says nothing', { kind: 'silent' }, 'late'],
  ['is slow', { kind: 'say', wordings: ['Read it.'], afterMs: 2000 }, 'late'],
  ['hangs up', { kind: 'hang-up' }, 'unreachable'],
  ['fails', { kind: 'status', status: 500 }, 'refused'],
  ['wants another key', { kind: 'status', status: 401 }, 'refused'],
  ['answers with no JSON', { kind: 'body', body: '<html>Bad gateway</html>' }, 'unreadable'],
  ['answers in another shape', { kind: 'body', body: '{"choices":[]}' }, 'unreadable'],
  ['talks around its JSON', { kind: 'reply', content: 'Sure! {"wordings":["Read it."]}' }, 'unreadable'],
  ['answers with other types', { kind: 'reply', content: '{"wordings":[1]}' }, 'unreadable'],
  ['answers with more keys', { kind: 'reply', content: '{"wordings":[],"tool":"x"}' }, 'unreadable'],
  ['never stops', { kind: 'endless' }, 'unreadable'],
]

test.each(wrong)('one that %s gives no wordings, and the log a reason without a word of it', async (_, manner, why) => {
  fake.answer(manner)
  expect(await open({ timeoutMs: why === 'late' ? 150 : 3000 }).ask(draft)).toBe(null)
  expect(told).toEqual([why])
})

test('a redirect is not followed: the draft goes to the host that its writer was told, or nowhere', async () => {
  const other = await startFakeChat({ kind: 'say', wordings: ['Read the manual.'] })
  try {
    fake.answer({ kind: 'redirect', to: `${other.url}/chat/completions` })
    expect(await open().ask(draft)).toBe(null)
    expect(other.heard).toEqual([])
    expect(told).toEqual(['unreachable'])
  } finally {
    await other.stop()
  }
})

test('of too many wordings the first three are looked at, of too long ones none', async () => {
  fake.answer({ kind: 'say', wordings: ['one', 'two', 'x'.repeat(2000), 'four', 'five'] })
  expect(await open().ask(draft)).toEqual(['one', 'two'])
})

test('more drafts at once than it should bear are not sent', async () => {
  fake.answer({ kind: 'say', wordings: [], afterMs: 100 })
  const endpoint = open({ timeoutMs: 3000 })
  const answers = await Promise.all(Array.from({ length: 10 }, () => endpoint.ask(draft)))
  expect(answers.filter((answer) => answer === null)).toHaveLength(2)
  expect(fake.heard).toHaveLength(8)
  expect(told).toEqual(['busy', 'busy'])
})

test('nobody there is no error', async () => {
  expect(await open({ url: 'http://127.0.0.1:9/v1' }).ask(draft)).toBe(null)
})
