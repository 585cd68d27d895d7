import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'
import { openScenario, type Scenario } from '../testing/scenario.ts'

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

const text = 'I meant the plan, not the person.'
const refusal = (code: string) => ({ problem: { code } })
const about = (decisionId: string) => ({ params: { ...scene.params, decisionId }, body: { text } })
const answer = (appealId: string, outcome: 'upheld' | 'overturned') => ({
  params: { ...scene.params, appealId },
  body: { outcome, reason: 'I read it again.' },
})

/** A hidden post whose author appealed. */
const appealed = async () => {
  const found = await scene.reported()
  const decision = await scene.decide(keeper, found.caseId, 'hide')
  server.advance(11)
  const appeal = await found.author.call('fileAppeal', about(decision.id))
  return { ...found, decision, appeal }
}

test('the author asks for another look once, and reads it; nobody else does', async () => {
  const { author, reporter, decision, appeal } = await appealed()
  expect(appeal).toMatchObject({ state: 'open', text, decisionId: decision.id, answer: null })
  await expect(author.call('fileAppeal', about(decision.id))).rejects.toMatchObject(refusal('already-appealed'))
  const one = { params: { ...scene.params, appealId: appeal.id } }
  expect(await author.call('readAppeal', one)).toEqual(appeal)
  expect((await moderator.call('readAppeal', one)).id).toBe(appeal.id)
  await expect(reporter.call('readAppeal', one)).rejects.toMatchObject(refusal('not-found'))
  const statement = await author.call('readStatement', { params: { ...scene.params, decisionId: decision.id } })
  expect(statement.appeal).toMatchObject({ isOpen: false, id: appeal.id })
})

test('whoever may answer is told, whoever decided is not', async () => {
  const [before, own] = [await scene.notices(moderator), await scene.notices(keeper)]
  await appealed()
  const [first, ...others] = await scene.notices(moderator)
  expect(first).toMatchObject({ kind: 'appeal-received', path: '/appeals' })
  expect(others).toEqual(before)
  expect(await scene.notices(keeper)).toEqual(own)
})

test('two appeals at once are one', async () => {
  const { author, caseId } = await scene.reported()
  const decision = await scene.decide(keeper, caseId, 'hide')
  server.advance(11)
  const both = await Promise.allSettled(
    [about(decision.id), about(decision.id)].map((one) => author.call('fileAppeal', one)),
  )
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await scene.rows('appeal')).filter((row) => row.decision_id === decision.id)).toHaveLength(1)
})

test('a note cannot be appealed, nor a limit after 183 days, nor by somebody else', async () => {
  const noted = await scene.reported()
  const note = await scene.decide(keeper, noted.caseId, 'note')
  const { author, reporter, caseId } = await scene.reported()
  const hidden = await scene.decide(keeper, caseId, 'hide')
  await expect(author.call('fileAppeal', about(hidden.id))).rejects.toMatchObject(refusal('not-found'))
  server.advance(11)
  await expect(noted.author.call('fileAppeal', about(note.id))).rejects.toMatchObject(refusal('appeal-closed'))
  await expect(reporter.call('fileAppeal', about(hidden.id))).rejects.toMatchObject(refusal('not-found'))
  const late = await openTestServer()
  try {
    const other = await openScenario(late)
    const first = await late.keeper()
    const found = await other.reported()
    const decision = await other.decide(first, found.caseId, 'hide')
    // In use now and then, so that the session lives.
    for (let day = 0; day < 183; day += 25) {
      late.advance(25 * 86_400)
      await found.author.call('readMe')
    }
    const params = { ...other.params, decisionId: decision.id }
    const tooLate = found.author.call('fileAppeal', { params, body: { text } })
    await expect(tooLate).rejects.toMatchObject(refusal('appeal-closed'))
  } finally {
    await late.close()
  }
})

test('a suspended person appeals too', async () => {
  const { author, caseId } = await scene.reported()
  const decision = await scene.decide(keeper, caseId, 'suspend', { days: 7 })
  server.advance(11)
  const appeal = await author.call('fileAppeal', about(decision.id))
  expect(appeal.state).toBe('open')
})

test('whoever decided does not answer where somebody else can', async () => {
  const { appeal } = await appealed()
  const own = keeper.call('answerAppeal', answer(appeal.id, 'upheld'))
  await expect(own).rejects.toMatchObject(refusal('appeal-needs-another-person'))
  const { items } = await keeper.call('listAppeals', { params: scene.params, query: { limit: 100 } })
  expect(items.find((item) => item.appeal.id === appeal.id)?.mayAnswer).toBe(false)
  const theirs = await moderator.call('listAppeals', { params: scene.params, query: { limit: 100 } })
  expect(theirs.items.find((item) => item.appeal.id === appeal.id)).toMatchObject({
    mayAnswer: true,
    decision: { action: 'hide', decidedBy: { id: keeper.personId } },
    excerpt: 'Words that somebody may not like',
  })
})

test('an overturned appeal gives back what was taken, and the author hears of it once', async () => {
  const { author, reporter, post, decision, appeal } = await appealed()
  const answered = await moderator.call('answerAppeal', answer(appeal.id, 'overturned'))
  expect(answered).toMatchObject({ state: 'overturned', answer: { by: { id: moderator.personId } } })
  const one = { params: { ...scene.params, postId: post.id } }
  expect(await author.call('readPost', one)).toMatchObject({ visibility: 'visible', decisionId: null })
  server.advance(11)
  const [first, ...others] = await scene.notices(author)
  expect(first).toMatchObject({ kind: 'appeal-answered', values: { outcome: 'overturned' } })
  expect(others.map((notice) => notice.kind)).toEqual(['statement'])
  expect((await scene.notices(reporter)).map((notice) => notice.values)).toEqual([
    { action: 'none' },
    { action: 'hide' },
  ])
  expect((await reporter.call('listMyReports', { params: scene.params })).items[0]?.state).toBe('closed-no-breach')
  const mine = await author.call('readAppeal', { params: { ...scene.params, appealId: appeal.id } })
  expect(mine.answer).toMatchObject({ reason: 'I read it again.', by: null })
  const { items } = await keeper.call('listDecisions', { params: scene.params })
  expect(items[0]).toMatchObject({ reverses: decision.id, decidedBy: { id: moderator.personId } })
})

test('an upheld appeal changes nothing but the answer', async () => {
  const { author, post, appeal } = await appealed()
  await moderator.call('answerAppeal', answer(appeal.id, 'upheld'))
  const one = { params: { ...scene.params, postId: post.id } }
  expect((await author.call('readPost', one)).visibility).toBe('hidden')
  server.advance(11)
  expect((await scene.notices(author))[0]).toMatchObject({ kind: 'appeal-answered', values: { outcome: 'upheld' } })
  const again = moderator.call('answerAppeal', answer(appeal.id, 'overturned'))
  await expect(again).rejects.toMatchObject(refusal('appeal-closed'))
})

test.each(['overturned', 'upheld'] as const)(
  'an answer (%s) is undone within ten seconds, as if there was none',
  async (outcome) => {
    const { author, reporter, post, appeal } = await appealed()
    await moderator.call('answerAppeal', answer(appeal.id, outcome))
    const one = { params: { ...scene.params, appealId: appeal.id } }
    expect(await author.call('readAppeal', one)).toMatchObject({ state: 'open', answer: null })
    await expect(keeper.call('undoAnswer', one)).rejects.toMatchObject(refusal('not-allowed'))
    expect(await moderator.call('undoAnswer', one)).toMatchObject({ state: 'open', answer: null })
    await moderator.call('undoAnswer', one)
    const readPost = { params: { ...scene.params, postId: post.id } }
    expect((await author.call('readPost', readPost)).visibility).toBe('hidden')
    server.advance(60)
    expect((await scene.notices(author)).map((notice) => notice.kind)).toEqual(['statement'])
    expect((await scene.notices(reporter)).map((notice) => notice.values.action)).toEqual(['hide'])
    await moderator.call('answerAppeal', answer(appeal.id, 'overturned'))
    expect((await author.call('readPost', readPost)).visibility).toBe('visible')
    server.advance(10)
    await expect(moderator.call('undoAnswer', one)).rejects.toMatchObject(refusal('undo-too-late'))
    expect(await author.call('readAppeal', one)).toMatchObject({ state: 'overturned' })
  },
)

test('an answer is not undone where somebody took again already what it gave back', async () => {
  const { author, post, appeal } = await appealed()
  await moderator.call('answerAppeal', answer(appeal.id, 'overturned'))
  const log = await keeper.call('listDecisions', { params: scene.params })
  const reversal = log.items.find((one) => one.reverses === appeal.decisionId)
  const again = { params: { ...scene.params, decisionId: reversal?.id ?? '' }, body: { reason: 'It was right.' } }
  await keeper.call('reverseDecision', again)
  const late = moderator.call('undoAnswer', { params: { ...scene.params, appealId: appeal.id } })
  await expect(late).rejects.toMatchObject(refusal('decision-already-reversed'))
  const readPost = { params: { ...scene.params, postId: post.id } }
  expect((await author.call('readPost', readPost)).visibility).toBe('hidden')
})

test('of two who answer at once one does', async () => {
  const { appeal } = await appealed()
  const second = await server.person('moderator')
  const both = await Promise.allSettled([
    moderator.call('answerAppeal', answer(appeal.id, 'upheld')),
    second.call('answerAppeal', answer(appeal.id, 'overturned')),
  ])
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('an answer that cannot be told is not given', async () => {
  const { author, post, appeal } = await appealed()
  await sql`alter table notice add constraint no_answer check (kind <> 'appeal-answered') not valid`.execute(server.db)
  const failed = moderator.call('answerAppeal', answer(appeal.id, 'overturned'))
  await expect(failed).rejects.toMatchObject({ problem: { status: 500 } })
  await sql`alter table notice drop constraint no_answer`.execute(server.db)
  const one = { params: { ...scene.params, appealId: appeal.id } }
  expect((await author.call('readAppeal', one)).state).toBe('open')
  const readPost = { params: { ...scene.params, postId: post.id } }
  expect((await author.call('readPost', readPost)).visibility).toBe('hidden')
})

test('the oldest open appeal comes first, page by page', async () => {
  const query = { limit: 2 }
  const all = (await keeper.call('listAppeals', { params: scene.params, query: { limit: 100 } })).items
  const states = all.map((item) => (item.appeal.state === 'open' ? 0 : 1))
  expect(states).toEqual(states.toSorted())
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const input: { limit: number; cursor?: string } = cursor === null ? query : { ...query, cursor }
    const page = await keeper.call('listAppeals', { params: scene.params, query: input })
    seen.push(...page.items.map((item) => item.appeal.id))
    cursor = page.next
  } while (cursor !== null)
  expect(seen).toEqual(all.map((item) => item.appeal.id))
})

test('a keeper alone still owes an answer, but gives none about themselves', async () => {
  const lone = await openTestServer()
  try {
    const other = await openScenario(lone)
    const first = await lone.keeper()
    const found = await other.reported()
    const decision = await other.decide(first, found.caseId, 'hide')
    lone.advance(11)
    const appeal = await found.author.call('fileAppeal', {
      params: { ...other.params, decisionId: decision.id },
      body: { text },
    })
    const input = { params: { ...other.params, appealId: appeal.id }, body: { outcome: 'overturned', reason: 'Yes.' } }
    expect(await first.call('answerAppeal', input as never)).toMatchObject({ state: 'overturned' })
  } finally {
    await lone.close()
  }
})
