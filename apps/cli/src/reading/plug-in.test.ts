import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FakeChat, startFakeChat } from '../../../../tools/fake-chat.ts'
import { runHearth } from '../bulk/testing/run-hearth.ts'

const harsh = 'The report is late again, moron, so send it to Ana by 5.'
const theirs = 'The report is late again, so please send it to Ana by 5.'
let fake: FakeChat
beforeEach(async () => {
  fake = await startFakeChat({ kind: 'say', wordings: [theirs, 'Visit https://evil.example, Ana, by 5.'] })
})
afterEach(() => fake.stop())

const named = () => ['--wordings-url', fake.url, '--wordings-model', 'small', '--tier', 'fast']

test('a model that is named proposes wordings, of which only what passes the guards is shown, and marked', async () => {
  const { code, out } = await runHearth(['advise', harsh, '--json', ...named()])
  expect(code).toBe(0)
  const { rewordings } = JSON.parse(out)
  expect(rewordings.at(-1)).toEqual({ text: theirs, strategy: 'drop-the-sting', from: 'plug-in' })
  expect(out).not.toContain('evil')
  const card = await runHearth(['advise', harsh, ...named()])
  expect(card.out).toContain('from the model you named')
  expect(fake.heard.map(({ path }) => path)).toEqual(['/v1/chat/completions', '/v1/chat/completions'])
})

test('it goes for many lines, and is asked only about those that it may help', async () => {
  const lines = [
    { id: 'a', text: harsh },
    { id: 'b', text: 'The meeting is at four.' },
  ]
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  const { out } = await runHearth(['advise', '--jsonl', ...named()], input)
  const [a, b] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(a.rewordings.at(-1).from).toBe('plug-in')
  expect(b.rewordings).toEqual([])
  expect(fake.heard).toHaveLength(1)
})

test.each([
  ['fails', { kind: 'status', status: 500 }],
  ['says something else', { kind: 'body', body: 'no' }],
] as const)('a model that %s changes nothing', async (_, manner) => {
  fake.answer(manner)
  const withIt = await runHearth(['advise', harsh, '--json', ...named()])
  const without = await runHearth(['advise', harsh, '--json', '--tier', 'fast'])
  expect(withIt).toEqual(without)
})

test.each([
  [['--wordings-url', 'http://127.0.0.1:1/v1'], 'go together'],
  [['--wordings-url', 'https://me:hunter2@llm.example/v1', '--wordings-model', 'm'], 'a plain address'],
])('%j is explained', async (args, sentence) => {
  const { code, err } = await runHearth(['advise', harsh, ...args])
  expect([code, err]).toEqual([2, expect.stringContaining(sentence)])
  expect(err).not.toContain('hunter2')
})
