import type { ErrorCode } from '@hearth/contract'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FakeChat, startFakeChat } from '../../../../tools/fake-chat.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

const draft = 'You absolute idiot, read the manual. It is on page 4.'
const kinder = 'Please read the manual. It is on page 4.'
let fake: FakeChat
let server: TestServer
let params: { spaceId: string }
let keeper: Awaited<ReturnType<TestServer['keeper']>>
let writer: Awaited<ReturnType<TestServer['person']>>

const open = async (env: Record<string, string> = {}, rateTimes = 1000) => {
  server = await openTestServer({ env: { WORDING_URL: fake.url, WORDING_MODEL: 'small', ...env }, rateTimes })
  keeper = await server.keeper()
  writer = await server.person()
  params = { spaceId: keeper.space.id }
}
beforeEach(async () => {
  fake = await startFakeChat({ kind: 'say', wordings: [kinder] })
})
afterEach(async () => {
  await server.close()
  await fake.stop()
})

const turn = (isOn: boolean, host = fake.host) => keeper.call('switchWordingSource', { params, body: { isOn, host } })
const agree = (isAgreed: boolean, host = fake.host) =>
  writer.call('agreeToWordingSource', { params, body: { isAgreed, host } })
const ask = (who = writer) => who.call('proposeWordings', { params, body: { draft } })
const codeOf = (asked: Promise<unknown>): Promise<ErrorCode | 'answered'> =>
  asked.then(
    () => 'answered' as const,
    (error: { problem: { code: ErrorCode } }) => error.problem.code,
  )

test('a server without a model has nothing to turn on', async () => {
  server = await openTestServer()
  keeper = await server.keeper()
  params = { spaceId: keeper.space.id }
  const nothing = { host: null, isOn: false, isAgreed: null }
  expect(await keeper.call('readWordingSource', { params })).toEqual(nothing)
  expect(await codeOf(turn(true, 'llm.example'))).toBe('not-found')
  writer = await server.person()
  expect(await codeOf(ask())).toBe('not-found')
})

test('it is off until the keeper turns it on, and members do not learn of it before', async () => {
  await open()
  expect(await keeper.call('readWordingSource', { params })).toEqual({ host: fake.host, isOn: false, isAgreed: null })
  expect(await writer.call('readWordingSource', { params })).toEqual({ host: null, isOn: false, isAgreed: null })
  expect(await codeOf(agree(true))).toBe('not-found')
  expect(await codeOf(ask())).toBe('not-found')
  expect(fake.heard).toEqual([])
})

test('turned on, it waits for each writer, who may change their mind', async () => {
  await open()
  await turn(true)
  expect(await writer.call('readWordingSource', { params })).toEqual({ host: fake.host, isOn: true, isAgreed: null })
  expect(await codeOf(ask())).toBe('not-allowed')
  expect(await agree(true)).toMatchObject({ isAgreed: true })
  expect(await ask()).toEqual({ isAnswered: true, wordings: [kinder] })
  expect(await codeOf(ask(await server.person()))).toBe('not-allowed')
  expect(await agree(false)).toMatchObject({ isAgreed: false })
  expect(await codeOf(ask())).toBe('not-allowed')
  expect(fake.heard).toHaveLength(1)
})

test('turned off it is off for everybody, and whoever agreed can still withdraw', async () => {
  await open()
  await turn(true)
  await agree(true)
  expect(await turn(false)).toMatchObject({ isOn: false })
  expect(await codeOf(ask())).toBe('not-found')
  expect(await codeOf(agree(false))).toBe('answered')
  await turn(true)
  expect(await writer.call('readWordingSource', { params })).toMatchObject({ isAgreed: false })
})

test('who agreed to one host has not agreed to another, neither the keeper nor the writer', async () => {
  await open()
  await turn(true)
  await agree(true)
  expect(await codeOf(turn(true, 'elsewhere.example'))).toBe('edit-conflict')
  expect(await codeOf(agree(true, 'elsewhere.example'))).toBe('edit-conflict')
  await sql`update wording_consent set host = 'before.example'`.execute(server.db)
  expect(await writer.call('readWordingSource', { params })).toMatchObject({ isOn: true, isAgreed: null })
  expect(await codeOf(ask())).toBe('not-allowed')
  await sql`update wording_switch set host = 'before.example'`.execute(server.db)
  expect(await keeper.call('readWordingSource', { params })).toMatchObject({ isOn: false })
  expect(await codeOf(ask())).toBe('not-found')
  expect(fake.heard).toEqual([])
})

test('an agreement holds in its own space only', async () => {
  await open()
  await turn(true)
  await keeper.call('agreeToWordingSource', { params, body: { isAgreed: true, host: fake.host } })
  const other = await keeper.call('createSpace', { body: { name: 'Quay', slug: 'quay', displayName: 'Kit' } })
  const there = { spaceId: other.id }
  expect(await keeper.call('readWordingSource', { params: there })).toMatchObject({ isOn: false, isAgreed: null })
  expect(await codeOf(keeper.call('proposeWordings', { params: there, body: { draft } }))).toBe('not-found')
})

test('nothing of the draft or of what came back is stored, and no name or message of others goes along', async () => {
  await open()
  await turn(true)
  await agree(true)
  const body = { draft, context: 'words of somebody else', name: 'Sam' } as { draft: string }
  await writer.call('proposeWordings', { params, body })
  const { rows } = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`.execute(server.db)
  expect(rows.length).toBeGreaterThan(20)
  for (const { name } of rows) {
    const found = await sql<{ count: number }>`
      select count(*)::integer as count from ${sql.raw(name)} as row
      where row::text ilike '%idiot%' or row::text ilike '%read the manual%'`.execute(server.db)
    expect([name, found.rows[0]?.count]).toEqual([name, 0])
  }
  const [{ headers, body: sent } = { headers: {}, body: '' }] = fake.heard
  expect(sent).not.toMatch(/somebody else|Sam|Person/)
  expect(JSON.stringify(headers)).not.toMatch(/cookie|referer|forwarded/)
})

test('a model that fails is told from one that has nothing to say, and is no error', async () => {
  await open({ WORDING_TIMEOUT_MS: '200' })
  await turn(true)
  await agree(true)
  fake.answer({ kind: 'silent' })
  expect(await ask()).toEqual({ isAnswered: false, wordings: [] })
  fake.answer({ kind: 'say', wordings: [] })
  expect(await ask()).toEqual({ isAnswered: true, wordings: [] })
})

test('ten drafts a minute, and none that is longer than a model should bear', async () => {
  await open({}, 1)
  await turn(true)
  await agree(true)
  const long = writer.call('proposeWordings', { params, body: { draft: 'x'.repeat(4001) } })
  expect(await codeOf(long)).toBe('too-long')
  for (let time = 0; time < 9; time += 1) expect(await codeOf(ask())).toBe('answered')
  expect(await codeOf(ask())).toBe('too-many-requests')
})

test('an agreement goes with its person', async () => {
  await open()
  await turn(true)
  await agree(true)
  await server.leave(writer.personId)
  const { rows } = await sql`select * from wording_consent`.execute(server.db)
  expect(rows).toEqual([])
})
