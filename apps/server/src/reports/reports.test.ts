import type { PostId } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Agent } from '../ground/http/in-process.ts'
import { createNewId } from '../ground/id.ts'
import { prove } from '../ground/testing/prove.ts'
import { testReader } from '../ground/testing/test-reader.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'
import { fileReaderReport } from './file-reader-report.ts'

let server: TestServer
let keeper: Awaited<ReturnType<TestServer['keeper']>>
let params: { spaceId: string }
beforeAll(async () => {
  server = await openTestServer()
  keeper = await server.keeper()
  params = { spaceId: keeper.space.id }
})
afterAll(() => server.close())

const publish = (agent: Agent, text: string) => agent.call('publishPost', { params, body: { title: 'Boats', text } })
const about = (id: string) => ({ kind: 'post' as const, id: id as PostId })
const rows = async (table: string) => {
  const { rows: found } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(server.db)
  return found
}

test('a member asks for a look, and sees where the report stands', async () => {
  const [author, reporter] = [await server.person(), await server.person()]
  const post = await publish(author, 'A fine day')
  const body = { subject: about(post.id), reason: 'insult' as const, details: '  He means me.  ' }
  const { report, receiptPath } = await reporter.call('fileReport', { params, body })
  expect(report).toMatchObject({ state: 'waiting', outcome: null, reason: 'insult', details: 'He means me.' })
  const token = receiptPath.replace('/receipt/', '')
  const visitor = await server.visitor()
  expect(await visitor.call('readReceipt', { params: { token } })).toEqual({
    report,
    spaceName: 'Harbour',
    spaceSlug: 'harbour',
  })
  expect((await reporter.call('listMyReports', { params })).items).toEqual([report])
  expect((await author.call('listMyReports', { params })).items).toEqual([])
})

test('only the hash of a receipt is stored', async () => {
  const post = await publish(await server.person(), 'Another')
  const reporter = await server.person()
  const { receiptPath } = await reporter.call('fileReport', {
    params,
    body: { subject: about(post.id), reason: 'spam' },
  })
  const token = receiptPath.replace('/receipt/', '')
  expect(JSON.stringify(await rows('report'))).not.toContain(token)
  const visitor = await server.visitor()
  const wrong = visitor.call('readReceipt', { params: { token: `${token}x` } })
  await expect(wrong).rejects.toMatchObject({ problem: { code: 'link-invalid' } })
})

test('the same request again is answered with the same report and receipt', async () => {
  const post = await publish(await server.person(), 'Once')
  const reporter = await server.person()
  const input = {
    params,
    body: { subject: about(post.id), reason: 'spam' as const },
    idempotencyKey: 'key-of-report-1',
  }
  const [one, two] = await Promise.all([reporter.call('fileReport', input), reporter.call('fileReport', input)])
  expect(two).toEqual(one)
  const other = { ...input, body: { subject: about(post.id), reason: 'hate' as const } }
  await expect(reporter.call('fileReport', other)).rejects.toMatchObject({ problem: { code: 'key-reused' } })
})

test('nobody reports themselves, or what is not there', async () => {
  const author = await server.person()
  const post = await publish(author, 'Mine')
  const own = author.call('fileReport', { params, body: { subject: about(post.id), reason: 'other' } })
  await expect(own).rejects.toMatchObject({ problem: { code: 'not-allowed' } })
  const nothing = about('00000000-0000-7000-8000-000000000000')
  const missing = author.call('fileReport', { params, body: { subject: nothing, reason: 'other' } })
  await expect(missing).rejects.toMatchObject({ problem: { code: 'not-found' } })
})

test('somebody without an account reports in a public space, and finds no private one', async () => {
  const post = await publish(await server.person(), 'For all to see')
  const visitor = await server.visitor()
  const body = { subject: about(post.id), reason: 'hate' as const }
  const closed = visitor.call('fileReport', { params, body })
  await expect(closed).rejects.toMatchObject({ problem: { code: 'not-found' } })
  await keeper.call('changeSpace', { params, body: { reading: 'public' } })
  const unproved = visitor.call('fileReport', { params, body })
  await expect(unproved).rejects.toMatchObject({ problem: { code: 'proof-needed' } })
  const proof = await prove(visitor, params.spaceId, 'report')
  const { report } = await visitor.call('fileReport', { params, body: { ...body, ...(proof ? { proof } : {}) } })
  expect(report.state).toBe('waiting')
  await keeper.call('changeSpace', { params, body: { reading: 'members' } })
})

test('a notice of illegal content says why and is meant in good faith', async () => {
  const post = await publish(await server.person(), 'Doubtful')
  const reporter = await server.person()
  const bare = { subject: about(post.id), reason: 'illegal' as const }
  await expect(reporter.call('fileReport', { params, body: bare })).rejects.toMatchObject({
    problem: { code: 'invalid-input', fields: [{ pointer: '/details' }, { pointer: '/isInGoodFaith' }] },
  })
  const body = { ...bare, details: 'It sells what may not be sold.', isInGoodFaith: true }
  const contact = { name: 'Ana', email: 'not an address' }
  const wrong = reporter.call('fileReport', { params, body: { ...body, contact } })
  await expect(wrong).rejects.toMatchObject({ problem: { fields: [{ pointer: '/contact/email' }] } })
  await reporter.call('fileReport', { params, body: { ...body, contact: { name: 'Ana', email: 'ana@example.org' } } })
})

test('a name and an address are kept with a notice of something illegal only', async () => {
  const post = await publish(await server.person(), 'Noisy')
  const reporter = await server.person()
  const contact = { name: 'Berit', email: 'berit@example.org' }
  await reporter.call('fileReport', { params, body: { subject: about(post.id), reason: 'spam', contact } })
  const { rows } = await sql`select contact from report where subject_id = ${post.id}`.execute(server.db)
  expect(rows).toEqual([{ contact: null }])
})

test('somebody who asks too often is asked to wait', async () => {
  const post = await publish(await server.person(), 'Popular')
  const strict = await openTestServer({ rateTimes: 1 })
  try {
    const first = await strict.keeper()
    const visitor = await strict.visitor()
    const send = () =>
      visitor.call('fileReport', {
        params: { spaceId: first.space.id },
        body: { subject: about(post.id), reason: 'spam' },
      })
    const codes = await Promise.all(
      Array.from({ length: 12 }, () => send().catch((error: { problem: { code: string } }) => error.problem.code)),
    )
    expect(codes).toContain('too-many-requests')
  } finally {
    await strict.close()
  }
})

test('the reader asks about a threat by itself, once, and says nothing about an insult', async () => {
  const author = await server.person()
  const threat = await publish(author, 'I will hurt you')
  const insult = await publish(author, 'You idiot')
  await server.jobs.processAll()
  const tools = { ...server, newId: createNewId(server.clock), reader: await testReader() }
  await fileReaderReport(tools, { spaceId: keeper.space.id, postId: threat.id })
  await fileReaderReport(tools, { spaceId: keeper.space.id, postId: threat.id })
  const found = (await rows('report')).filter((row) => row.source === 'reader')
  expect(found).toMatchObject([{ subject_id: threat.id, reason: 'threat', reporter_id: null, details: '' }])
  expect(found.map((row) => row.subject_id)).not.toContain(insult.id)
})

test('an edit into a threat is seen as well', async () => {
  const author = await server.person()
  const post = await publish(author, 'Calm words')
  await server.jobs.processAll()
  await author.call('editPost', {
    params: { ...params, postId: post.id },
    body: { text: 'I will hurt you', version: 1 },
  })
  await server.jobs.processAll()
  const found = (await rows('report')).filter((row) => row.subject_id === post.id)
  expect(found).toMatchObject([{ source: 'reader', subject_version: 2 }])
})

test('the reader stays silent where the keeper wants nothing of it', async () => {
  await keeper.call('changeSpace', { params, body: { machine: 'nothing' } })
  const post = await publish(await server.person(), 'I will hurt you, really')
  await server.jobs.processAll()
  expect((await rows('report')).filter((row) => row.subject_id === post.id)).toEqual([])
  await keeper.call('changeSpace', { params, body: { machine: 'threats' } })
})

test('a held post always has a report, even where the setting was changed meanwhile', async () => {
  await keeper.call('changeSpace', { params, body: { machine: 'hold' } })
  const author = await server.person()
  const post = await publish(author, 'You idiot, again')
  expect(post.visibility).toBe('held')
  await keeper.call('changeSpace', { params, body: { machine: 'threats' } })
  await server.jobs.processAll()
  expect((await rows('report')).filter((row) => row.subject_id === post.id)).toMatchObject([{ reason: 'insult' }])
})

test('a report and its job commit together or not at all', async () => {
  const post = await publish(await server.person(), 'Unlucky')
  await sql`alter table report add constraint no_boom check (details <> 'boom')`.execute(server.db)
  const [reportsBefore, jobsBefore] = [await rows('report'), await rows('pgboss.job')]
  const reporter = await server.person()
  const failed = reporter.call('fileReport', {
    params,
    body: { subject: about(post.id), reason: 'other', details: 'boom' },
    idempotencyKey: 'key-of-boom',
  })
  await expect(failed).rejects.toMatchObject({ problem: { status: 500 } })
  expect(await rows('report')).toHaveLength(reportsBefore.length)
  expect(await rows('pgboss.job')).toHaveLength(jobsBefore.length)
})
