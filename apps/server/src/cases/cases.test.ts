import { afterAll, beforeAll, expect, test } from 'vitest'
import { createNewId } from '../ground/id.ts'
import { testReader } from '../ground/testing/test-reader.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'
import { openScenario, type Scenario } from '../testing/scenario.ts'
import { openCase } from './open-case.ts'

let server: TestServer
let scene: Scenario
let keeper: Awaited<ReturnType<TestServer['keeper']>>
let moderator: Awaited<ReturnType<TestServer['person']>>
beforeAll(async () => {
  server = await openTestServer()
  keeper = await server.keeper()
  moderator = await server.person('moderator')
  scene = await openScenario(server)
})
afterAll(() => server.close())

const one = (caseId: string) => ({ params: { ...scene.params, caseId } })

test('reports on one post are one case, most reporters counted', async () => {
  const { post, reporter } = await scene.reported()
  await scene.report(await server.person(), post, 'hate')
  await scene.report(reporter, post, 'hate')
  const found = await scene.caseOn(keeper, post)
  expect(found).toMatchObject({ state: 'open', reportCount: 3, isAboutMe: false })
  expect(found.reasons.toSorted()).toEqual(['hate', 'insult'])
  expect(found.priorityReasons).toEqual(['several-reporters'])
})

test('two first reports at once make one case', async () => {
  const [author, ana, ben] = [await server.person(), await server.person(), await server.person()]
  const post = await scene.publish(author)
  const body = { subject: { kind: 'post' as const, id: post.id }, reason: 'insult' as const }
  const filed = await Promise.all([ana, ben].map((by) => by.call('fileReport', { params: scene.params, body })))
  const tools = { ...server, newId: createNewId(server.clock), reader: await testReader() }
  const jobs = filed.map(({ report }) => ({ spaceId: keeper.space.id, reportId: report.id }))
  await Promise.all(jobs.map((job) => openCase(tools, job)))
  expect((await scene.rows('review_case')).filter((row) => row.subject_id === post.id)).toHaveLength(1)
  expect((await scene.caseOn(keeper, post)).reportCount).toBe(2)
  const before = await scene.rows('review_case')
  for (const job of jobs) await openCase(tools, job)
  await server.jobs.processAll()
  expect(await scene.rows('review_case')).toEqual(before)
})

test('of two moderators who claim at once one gets the case', async () => {
  const { caseId } = await scene.reported()
  const claims = await Promise.allSettled([
    keeper.call('claimCase', one(caseId)),
    moderator.call('claimCase', one(caseId)),
  ])
  expect(claims.map((claim) => claim.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const refused = claims.find((claim) => claim.status === 'rejected')
  expect(refused?.reason).toMatchObject({ problem: { code: 'case-held-by-another' } })
})

test('a claim runs out after fifteen minutes, and is longer when renewed', async () => {
  const { caseId, reporter } = await scene.reported()
  const stateOfReport = async () => (await reporter.call('listMyReports', { params: scene.params })).items[0]?.state
  await keeper.call('claimCase', one(caseId))
  expect(await stateOfReport()).toBe('being-looked-at')
  server.advance(10 * 60)
  const renewed = await keeper.call('claimCase', one(caseId))
  expect(renewed.claimedUntil).toBe(new Date(server.clock().getTime() + 15 * 60_000).toISOString())
  server.advance(15 * 60)
  expect(await stateOfReport()).toBe('waiting')
  expect((await moderator.call('readCase', one(caseId))).state).toBe('open')
  const claimed = await moderator.call('claimCase', one(caseId))
  expect(claimed.claimedBy?.id).toBe(moderator.personId)
})

test('a case is given back without a reason, by whoever holds it', async () => {
  const { caseId } = await scene.reported()
  await moderator.call('claimCase', one(caseId))
  const other = keeper.call('releaseCase', one(caseId))
  await expect(other).rejects.toMatchObject({ problem: { code: 'case-held-by-another' } })
  expect(await moderator.call('releaseCase', one(caseId))).toMatchObject({ state: 'open', claimedBy: null })
  expect(await moderator.call('releaseCase', one(caseId))).toMatchObject({ state: 'open' })
})

test('a moderator neither sees nor claims nor counts a case about themselves', async () => {
  const post = await scene.publish(moderator, 'I said something rash')
  const before = (await moderator.call('listCases', { params: scene.params })).waiting
  await scene.report(await server.person(), post)
  const { id: caseId } = await scene.caseOn(keeper, post)
  const { items, waiting } = await moderator.call('listCases', { params: scene.params, query: { limit: 100 } })
  expect(items.map((item) => item.id)).not.toContain(caseId)
  expect(waiting).toBe(before)
  for (const id of ['readCase', 'claimCase', 'releaseCase'] as const) {
    await expect(moderator.call(id, one(caseId))).rejects.toMatchObject({ problem: { code: 'case-about-yourself' } })
  }
  const body = { action: 'none' as const, reason: 'I am fine.' }
  const decided = moderator.call('decideCase', { ...one(caseId), body })
  await expect(decided).rejects.toMatchObject({ problem: { code: 'case-about-yourself' } })
})

test('the most urgent comes first, page by page, none twice and none left out', async () => {
  const { post } = await scene.reported()
  await scene.report(await server.person(), post, 'threat')
  const all = (await keeper.call('listCases', { params: scene.params, query: { limit: 100 } })).items
  expect(all[0]?.subject.id).toBe(post.id)
  expect(all.map((item) => item.priority)).toEqual(all.map((item) => item.priority).toSorted((a, b) => b - a))
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const query: { limit: number; cursor?: string } = cursor === null ? { limit: 2 } : { limit: 2, cursor }
    const page = await keeper.call('listCases', { params: scene.params, query })
    server.advance(3600)
    seen.push(...page.items.map((item) => item.id))
    cursor = page.next
  } while (cursor !== null)
  expect(seen).toEqual(all.map((item) => item.id))
  const bad = keeper.call('listCases', { params: scene.params, query: { cursor: 'nonsense' } })
  await expect(bad).rejects.toMatchObject({ problem: { code: 'bad-cursor' } })
})

test('a case shows the post, up to five before it, the reports with their reporters, and the reading', async () => {
  const [opener, author, reporter] = [await server.person(), await server.person(), await server.person()]
  const thread = await scene.publish(opener, 'What a day')
  for (let count = 1; count <= 6; count += 1) {
    server.advance(60)
    await scene.publish(opener, `Reply ${count}`, thread.id)
  }
  server.advance(60)
  const post = await scene.publish(author, 'You idiot', thread.id)
  await scene.report(reporter, post)
  const { id } = await scene.caseOn(keeper, post)
  const found = await keeper.call('readCase', one(id))
  expect(found.post?.text).toBe('You idiot')
  expect(found.before.map((before) => before.text)).toEqual(['Reply 2', 'Reply 3', 'Reply 4', 'Reply 5', 'Reply 6'])
  expect(found.author?.id).toBe(author.personId)
  expect(found.reports).toMatchObject([{ source: 'member', reporter: { id: reporter.personId }, reason: 'insult' }])
  expect(found.analysis?.findings).toHaveLength(1)
  expect(found.authorHistory).toMatchObject({ strikes: 0, decisions: 0 })
  expect(found.decisions).toEqual([])
})

test('a case about words that their author took away can still be looked at', async () => {
  const { author, post, caseId } = await scene.reported()
  await author.call('deletePost', { params: { ...scene.params, postId: post.id } })
  const found = await keeper.call('readCase', one(caseId))
  expect(found.post).toMatchObject({ visibility: 'deleted', text: null })
  expect(found.author?.id).toBe(author.personId)
})

test('a person can be what a case is about', async () => {
  const [somebody, reporter] = [await server.person(), await server.person()]
  const subject = { kind: 'person' as const, id: somebody.personId as never }
  await reporter.call('fileReport', { params: scene.params, body: { subject, reason: 'harassment' } })
  await server.jobs.processAll()
  const { items } = await keeper.call('listCases', { params: scene.params, query: { limit: 100 } })
  const found = items.find((item) => item.subject.id === somebody.personId)
  expect(await keeper.call('readCase', one(found?.id ?? ''))).toMatchObject({ post: null, before: [] })
})

test('the machine finds a threat: a case without a reporter', async () => {
  const post = await scene.publish(await server.person(), 'I will hurt you')
  await server.jobs.processAll()
  const found = await scene.caseOn(keeper, post)
  expect(found.priorityReasons).toEqual(expect.arrayContaining(['threat', 'reader-sees-threat']))
  const { reports } = await keeper.call('readCase', one(found.id))
  expect(reports).toMatchObject([{ source: 'reader', reporter: null, reason: 'threat' }])
})

test('the queue can be asked for open, held and decided cases', async () => {
  const [open, held, done] = [await scene.reported(), await scene.reported(), await scene.reported()]
  await moderator.call('claimCase', one(held.caseId))
  await scene.decide(keeper, done.caseId, 'none')
  const idsOf = async (state: 'open' | 'claimed' | 'decided' | 'waiting') =>
    (await keeper.call('listCases', { params: scene.params, query: { state, limit: 100 } })).items.map(
      (item) => item.id,
    )
  const mine = [open.caseId, held.caseId, done.caseId]
  const shown = async (state: 'open' | 'claimed' | 'decided' | 'waiting') =>
    (await idsOf(state)).filter((id) => mine.includes(id))
  expect(await shown('open')).toEqual([open.caseId])
  expect(await shown('claimed')).toEqual([held.caseId])
  expect(await shown('decided')).toEqual([done.caseId])
  expect((await shown('waiting')).toSorted()).toEqual([open.caseId, held.caseId].toSorted())
  server.advance(15 * 60)
  expect((await shown('open')).toSorted()).toEqual([open.caseId, held.caseId].toSorted())
  expect(await shown('claimed')).toEqual([])
})

test('whoever gave notice of something illegal and wanted to be reached, can be', async () => {
  const post = await scene.publish(await server.person())
  const body = {
    subject: { kind: 'post' as const, id: post.id },
    reason: 'illegal' as const,
    details: 'It sells what may not be sold.',
    contact: { name: 'Ana', email: 'ana@example.org' },
    isInGoodFaith: true,
  }
  await (await server.person()).call('fileReport', { params: scene.params, body })
  await server.jobs.processAll()
  const { id } = await scene.caseOn(keeper, post)
  expect((await moderator.call('readCase', one(id))).reports).toMatchObject([{ contact: body.contact }])
})
