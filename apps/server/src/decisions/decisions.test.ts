import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const refusal = (code: string) => ({ problem: { code } })
const oneCase = (caseId: string) => ({ params: { ...scene.params, caseId } })
const oneDecision = (decisionId: string) => ({ params: { ...scene.params, decisionId } })
const onePost = (postId: string) => ({ params: { ...scene.params, postId } })

describe('a decision', () => {
  test('hides the post, and tells author and reporter once, after ten seconds', async () => {
    const { author, reporter, post, caseId } = await scene.reported()
    const decision = await scene.decide(keeper, caseId, 'hide')
    expect(decision).toMatchObject({ action: 'hide', decidedBy: { id: keeper.personId }, wasFoundByReader: false })
    expect(await author.call('readPost', onePost(post.id))).toMatchObject({
      visibility: 'hidden',
      decisionId: decision.id,
    })
    expect(await scene.notices(author)).toEqual([])
    expect(await scene.notices(reporter)).toEqual([])
    const reports = async () => (await reporter.call('listMyReports', { params: scene.params })).items
    expect(await reports()).toMatchObject([{ state: 'being-looked-at', outcome: null }])
    server.advance(10)
    await server.jobs.processAll()
    const path = `/decisions/${decision.id}`
    expect(await scene.notices(author)).toMatchObject([{ kind: 'statement', path, values: { action: 'hide' } }])
    expect(await scene.notices(reporter)).toMatchObject([{ kind: 'report-outcome', path: '/my-reports' }])
    expect(await reports()).toMatchObject([
      { state: 'acted-on', outcome: { action: 'hide', message: 'It is about the person.' } },
    ])
  })

  test('tells each of several reporters once, also who reported twice', async () => {
    const { post, reporter, caseId } = await scene.reported()
    const second = await server.person()
    await scene.report(second, post)
    await scene.report(reporter, post, 'hate')
    await scene.decide(keeper, caseId, 'none')
    server.advance(10)
    for (const agent of [reporter, second]) {
      expect((await scene.notices(agent)).map((notice) => notice.kind)).toEqual(['report-outcome'])
    }
  })

  test('needs a rule for every limit, and a rule of this space that is in force', async () => {
    const { caseId } = await scene.reported()
    await keeper.call('claimCase', oneCase(caseId))
    const decide = (body: object) =>
      keeper.call('decideCase', { ...oneCase(caseId), body: { reason: 'Because.', ...body } as never })
    for (const action of ['ask-to-edit', 'hide', 'remove', 'close-thread', 'suspend']) {
      const days = action === 'suspend' ? { days: 7 } : {}
      await expect(decide({ action, ...days })).rejects.toMatchObject(refusal('policy-required'))
    }
    const unknown = '00000000-0000-7000-8000-000000000000'
    const wrong = decide({ action: 'hide', policyId: unknown })
    await expect(wrong).rejects.toMatchObject({ problem: { fields: [{ pointer: '/policyId' }] } })
    const policyId = await scene.policyId()
    await expect(decide({ action: 'suspend', policyId })).rejects.toMatchObject(refusal('invalid-input'))
    await expect(decide({ action: 'hide', policyId, days: 3 })).rejects.toMatchObject(refusal('invalid-input'))
    await expect(decide({ action: 'hide', policyId, reason: ' ' })).rejects.toMatchObject(refusal('invalid-input'))
    expect((await decide({ action: 'note' })).policyId).toBeNull()
  })

  test('keeps the words of its rule when the rule changes', async () => {
    const { author, caseId } = await scene.reported()
    const decision = await scene.decide(keeper, caseId, 'remove')
    const params = { ...scene.params, policyId: decision.policyId ?? '' }
    await keeper.call('changePolicy', { params, body: { title: 'Another title', text: 'Other words' } })
    server.advance(10)
    const statement = await author.call('readStatement', oneDecision(decision.id))
    expect(statement.policy?.title).toBe(decision.policyTitle)
    expect(statement.policy?.text).not.toBe('Other words')
  })

  test('needs the case in hand', async () => {
    const { caseId } = await scene.reported()
    const body = { action: 'none' as const, reason: 'Within the rules.' }
    const decide = () => moderator.call('decideCase', { ...oneCase(caseId), body })
    await expect(decide()).rejects.toMatchObject(refusal('case-not-claimed'))
    await keeper.call('claimCase', oneCase(caseId))
    await expect(decide()).rejects.toMatchObject(refusal('case-held-by-another'))
    await keeper.call('releaseCase', oneCase(caseId))
    await moderator.call('claimCase', oneCase(caseId))
    server.advance(15 * 60)
    await expect(decide()).rejects.toMatchObject(refusal('case-not-claimed'))
    await moderator.call('claimCase', oneCase(caseId))
    expect((await decide()).action).toBe('none')
    await expect(decide()).rejects.toMatchObject(refusal('case-already-decided'))
  })

  test('is made once by two requests at once, and a repeated request gets the same answer', async () => {
    const { caseId } = await scene.reported()
    await keeper.call('claimCase', oneCase(caseId))
    const body = { action: 'note' as const, reason: 'A word.' }
    const send = (idempotencyKey: string) => keeper.call('decideCase', { ...oneCase(caseId), body, idempotencyKey })
    const both = await Promise.allSettled([send('key-one-1'), send('key-two-2')])
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find((one) => one.status === 'rejected')
    expect(refused?.reason).toMatchObject(refusal('case-already-decided'))
    const [key, made] = both[0]?.status === 'fulfilled' ? ['key-one-1', both[0]] : ['key-two-2', both[1]]
    expect(await send(key)).toEqual(made?.status === 'fulfilled' ? made.value : null)
    const written = (await scene.rows('decision')).filter((row) => row.case_id === caseId)
    expect(written).toHaveLength(1)
  })

  test('commits with everything it says or not at all', async () => {
    const { author, reporter, post, caseId } = await scene.reported()
    await keeper.call('claimCase', oneCase(caseId))
    await sql`alter table notice add constraint no_outcome check (kind <> 'report-outcome') not valid`.execute(
      server.db,
    )
    const body = { action: 'remove' as const, policyId: await scene.policyId(), reason: 'Because.' }
    const send = () => keeper.call('decideCase', { ...oneCase(caseId), body, idempotencyKey: 'key-of-the-half-way' })
    await expect(send()).rejects.toMatchObject({ problem: { status: 500 } })
    await sql`alter table notice drop constraint no_outcome`.execute(server.db)
    expect((await scene.rows('decision')).filter((row) => row.case_id === caseId)).toEqual([])
    expect((await keeper.call('readCase', oneCase(caseId))).state).toBe('claimed')
    expect((await author.call('readPost', onePost(post.id))).visibility).toBe('visible')
    expect((await send()).action).toBe('remove')
    server.advance(10)
    expect(await scene.notices(author)).toHaveLength(1)
    expect(await scene.notices(reporter)).toHaveLength(1)
  })

  test('cannot be changed in the database', async () => {
    const { caseId } = await scene.reported()
    const { id } = await scene.decide(keeper, caseId, 'hide')
    const change = sql`update decision set reason = 'other' where id = ${id}`.execute(server.db)
    await expect(change).rejects.toThrow('written once')
    const remove = sql`delete from decision where id = ${id}`.execute(server.db)
    await expect(remove).rejects.toThrow('written once')
  })

  test('closes a thread, asks to edit, and suspends for days', async () => {
    const closed = await scene.reported()
    await scene.decide(keeper, closed.caseId, 'close-thread')
    const reply = scene.publish(closed.reporter, 'One more', closed.post.id)
    await expect(reply).rejects.toMatchObject(refusal('thread-closed'))
    const asked = await scene.reported()
    await scene.decide(keeper, asked.caseId, 'ask-to-edit')
    expect((await asked.author.call('readPost', onePost(asked.post.id))).visibility).toBe('visible')
    const sent = await scene.reported()
    const decision = await scene.decide(keeper, sent.caseId, 'suspend', { days: 7 })
    expect(decision.until).toBe(new Date(server.clock().getTime() + 7 * 86_400_000).toISOString())
    await expect(scene.publish(sent.author)).rejects.toMatchObject(refusal('suspended'))
    server.advance(7 * 86_400)
    expect((await scene.publish(sent.author)).visibility).toBe('visible')
  })

  test('does not let a moderator suspend a moderator or a keeper', async () => {
    const peer = await server.person('moderator')
    const post = await scene.publish(peer)
    await scene.report(await server.person(), post)
    const { id } = await scene.caseOn(keeper, post)
    const attempt = scene.decide(moderator, id, 'suspend', { days: 1 })
    await expect(attempt).rejects.toMatchObject(refusal('not-allowed'))
    await moderator.call('releaseCase', oneCase(id))
    expect((await scene.decide(keeper, id, 'suspend', { days: 1 })).action).toBe('suspend')
  })

  test('releases a held post, and tells only then whom it answers', async () => {
    await keeper.call('changeSpace', { params: scene.params, body: { machine: 'hold' } })
    const [asker, author] = [await server.person(), await server.person()]
    const thread = await scene.publish(asker, 'A question')
    const reply = await scene.publish(author, 'You are a worthless idiot.', thread.id)
    expect(reply.visibility).toBe('held')
    await server.jobs.processAll()
    await keeper.call('changeSpace', { params: scene.params, body: { machine: 'threats' } })
    const { id } = await scene.caseOn(keeper, reply)
    const decision = await scene.decide(keeper, id, 'none')
    expect(decision.wasFoundByReader).toBe(true)
    expect((await asker.call('readPost', onePost(reply.id))).visibility).toBe('visible')
    await keeper.call('undoDecision', oneDecision(decision.id))
    await expect(asker.call('readPost', onePost(reply.id))).rejects.toMatchObject(refusal('not-found'))
    server.advance(11)
    expect(await scene.notices(asker)).toEqual([])
    await scene.decide(keeper, id, 'none')
    server.advance(10)
    expect(await scene.notices(asker)).toMatchObject([{ kind: 'reply' }])
  })

  test('about words that are gone changes nothing else', async () => {
    const { author, post, caseId } = await scene.reported()
    await author.call('deletePost', onePost(post.id))
    await scene.decide(keeper, caseId, 'remove')
    expect((await keeper.call('readPost', onePost(post.id))).visibility).toBe('deleted')
    server.advance(10)
    const [notice] = await scene.notices(author)
    const statement = await author.call('readStatement', oneDecision((notice?.path ?? '').replace('/decisions/', '')))
    expect(statement.subject.excerpt).toBeNull()
  })

  test('is made although the author and a reporter left', async () => {
    const { author, reporter, post, caseId } = await scene.reported()
    const second = await server.person()
    await scene.report(second, post)
    await server.leave(reporter.personId)
    await server.leave(author.personId)
    const decision = await scene.decide(keeper, caseId, 'hide')
    server.advance(11)
    expect((await scene.notices(second)).map((notice) => notice.kind)).toEqual(['report-outcome'])
    await keeper.call('reverseDecision', { ...oneDecision(decision.id), body: { reason: 'Nobody is left.' } })
    expect((await keeper.call('readCase', oneCase(caseId))).author).toBeNull()
  })
})

describe('an undo', () => {
  test('within ten seconds leaves everything as it was, and nobody was told', async () => {
    const { author, reporter, post, caseId } = await scene.reported()
    const decision = await scene.decide(keeper, caseId, 'suspend', { days: 30 })
    server.advance(9.999)
    expect(await keeper.call('undoDecision', oneDecision(decision.id))).toMatchObject({ id: caseId, state: 'open' })
    expect(await keeper.call('undoDecision', oneDecision(decision.id))).toMatchObject({ id: caseId, state: 'open' })
    expect(await author.call('readPost', onePost(post.id))).toMatchObject({ visibility: 'visible', decisionId: null })
    expect((await scene.publish(author)).visibility).toBe('visible')
    server.advance(3600)
    expect(await scene.notices(author)).toEqual([])
    expect(await scene.notices(reporter)).toEqual([])
    expect((await reporter.call('listMyReports', { params: scene.params })).items[0]?.state).toBe('waiting')
    const found = await keeper.call('readCase', oneCase(caseId))
    expect(found).toMatchObject({ decisions: [], authorHistory: { strikes: 0, decisions: 0 } })
    await expect(author.call('readStatement', oneDecision(decision.id))).rejects.toMatchObject(refusal('not-found'))
    expect((await scene.decide(moderator, caseId, 'hide')).action).toBe('hide')
  })

  test('is too late after ten seconds, and not for others', async () => {
    const { caseId } = await scene.reported()
    const decision = await scene.decide(keeper, caseId, 'hide')
    const others = moderator.call('undoDecision', oneDecision(decision.id))
    await expect(others).rejects.toMatchObject(refusal('not-allowed'))
    server.advance(10)
    const late = keeper.call('undoDecision', oneDecision(decision.id))
    await expect(late).rejects.toMatchObject(refusal('undo-too-late'))
  })

  test('a report that comes in between waits, and then joins the case that is open again', async () => {
    const { post, caseId } = await scene.reported()
    const decision = await scene.decide(keeper, caseId, 'none')
    const late = await server.person()
    await scene.report(late, post)
    expect((await scene.rows('review_case')).filter((row) => row.subject_id === post.id)).toHaveLength(1)
    await keeper.call('undoDecision', oneDecision(decision.id))
    await sql`update pgboss.job set start_after = now() - interval '1 second' where state < 'active'`.execute(server.db)
    await server.jobs.processAll()
    expect((await scene.caseOn(keeper, post)).reportCount).toBe(2)
  })
})

test('strikes count for ninety days', async () => {
  const { author, caseId } = await scene.reported()
  await scene.decide(keeper, caseId, 'hide')
  const post = await scene.publish(author)
  await scene.report(await server.person(), post)
  const { id } = await scene.caseOn(keeper, post)
  const history = async () => (await keeper.call('readCase', oneCase(id))).authorHistory
  expect(await history()).toMatchObject({ strikes: 1, decisions: 1 })
  // In use now and then, so that the session lives.
  for (let day = 0; day < 90; day += 15) {
    server.advance(15 * 86_400)
    await keeper.call('readMe')
  }
  expect(await history()).toMatchObject({ strikes: 0, decisions: 1 })
})

test('decisions are listed newest first, page by page', async () => {
  const all = (await keeper.call('listDecisions', { params: scene.params, query: { limit: 100 } })).items
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const query: { limit: number; cursor?: string } = cursor === null ? { limit: 5 } : { limit: 5, cursor }
    const page = await keeper.call('listDecisions', { params: scene.params, query })
    seen.push(...page.items.map((item) => item.id))
    cursor = page.next
  } while (cursor !== null)
  expect(seen).toEqual(all.map((item) => item.id))
  expect(all.length).toBeGreaterThan(10)
})
