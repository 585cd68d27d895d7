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

describe('a reversal', () => {
  test('gives back what was taken and tells both sides', async () => {
    const { author, reporter, post, caseId } = await scene.reported()
    const decision = await scene.decide(keeper, caseId, 'hide')
    server.advance(60)
    const reason = 'I misread it.'
    const reversal = await moderator.call('reverseDecision', { ...oneDecision(decision.id), body: { reason } })
    expect(reversal).toMatchObject({ reverses: decision.id, action: 'none', reason })
    expect(await author.call('readPost', onePost(post.id))).toMatchObject({ visibility: 'visible', decisionId: null })
    expect((await scene.notices(author)).map((notice) => notice.kind)).toEqual(['statement'])
    server.advance(10)
    expect((await scene.notices(author)).map((notice) => notice.kind)).toEqual(['decision-reversed', 'statement'])
    expect((await scene.notices(reporter)).map((notice) => notice.values.action)).toEqual(['none', 'hide'])
    const found = await keeper.call('readCase', oneCase(caseId))
    expect(found.authorHistory).toMatchObject({ strikes: 0, decisions: 0 })
    expect(found.decisions).toMatchObject([{ reversedBy: reversal.id }, { reverses: decision.id }])
    const statement = await author.call('readStatement', oneDecision(decision.id))
    expect(statement).toMatchObject({ decision: { reversedBy: reversal.id }, appeal: { isOpen: false } })
    expect(statement.decision).not.toHaveProperty('decidedBy')
  })

  test('is undone within ten seconds: all is as it was, nobody was told, and it can be made again', async () => {
    const { author, reporter, post, caseId } = await scene.reported()
    const decision = await scene.decide(keeper, caseId, 'hide')
    server.advance(60)
    const input = { ...oneDecision(decision.id), body: { reason: 'I misread it.' } }
    const reversal = await moderator.call('reverseDecision', input)
    await expect(keeper.call('undoDecision', oneDecision(reversal.id))).rejects.toMatchObject(refusal('not-allowed'))
    server.advance(9)
    expect(await moderator.call('undoDecision', oneDecision(reversal.id))).toMatchObject({ state: 'decided' })
    await moderator.call('undoDecision', oneDecision(reversal.id))
    expect(await author.call('readPost', onePost(post.id))).toMatchObject({
      visibility: 'hidden',
      decisionId: decision.id,
    })
    server.advance(60)
    expect((await scene.notices(author)).map((notice) => notice.kind)).toEqual(['statement'])
    expect((await scene.notices(reporter)).map((notice) => notice.values.action)).toEqual(['hide'])
    expect((await reporter.call('listMyReports', { params: scene.params })).items[0]).toMatchObject({
      state: 'acted-on',
      outcome: { action: 'hide' },
    })
    const again = await keeper.call('reverseDecision', input)
    expect((await author.call('readPost', onePost(post.id))).visibility).toBe('visible')
    server.advance(10)
    const late = keeper.call('undoDecision', oneDecision(again.id))
    await expect(late).rejects.toMatchObject(refusal('undo-too-late'))
  })

  test('is reversed later by a decision that takes it again, with a statement and an appeal of its own', async () => {
    const { author, reporter, post, caseId } = await scene.reported()
    const decision = await scene.decide(keeper, caseId, 'hide')
    server.advance(60)
    const first = { ...oneDecision(decision.id), body: { reason: 'I misread it.' } }
    const reversal = await moderator.call('reverseDecision', first)
    server.advance(3600)
    const reason = 'It was about the family after all.'
    const again = await keeper.call('reverseDecision', { ...oneDecision(reversal.id), body: { reason } })
    expect(again).toMatchObject({ reverses: reversal.id, action: 'hide', reason })
    expect(await author.call('readPost', onePost(post.id))).toMatchObject({
      visibility: 'hidden',
      decisionId: again.id,
    })
    server.advance(11)
    const [notice] = await scene.notices(author)
    expect(notice).toMatchObject({ kind: 'statement', path: `/decisions/${again.id}` })
    const statement = await author.call('readStatement', oneDecision(again.id))
    expect(statement).toMatchObject({ appeal: { isOpen: true }, decision: { reason } })
    expect((await reporter.call('listMyReports', { params: scene.params })).items[0]?.state).toBe('acted-on')
    expect((await keeper.call('readCase', oneCase(caseId))).authorHistory).toMatchObject({ strikes: 1, decisions: 1 })
    const twice = keeper.call('reverseDecision', { ...oneDecision(reversal.id), body: { reason } })
    await expect(twice).rejects.toMatchObject(refusal('decision-already-reversed'))
    await keeper.call('reverseDecision', { ...oneDecision(again.id), body: { reason: 'Now it is enough.' } })
    expect((await author.call('readPost', onePost(post.id))).visibility).toBe('visible')
  })

  test('of a suspension that has ended by itself has nothing to take again', async () => {
    const { caseId } = await scene.reported()
    const decision = await scene.decide(keeper, caseId, 'suspend', { days: 1 })
    const reversal = await moderator.call('reverseDecision', {
      ...oneDecision(decision.id),
      body: { reason: 'Wrong.' },
    })
    server.advance(86_401)
    const late = keeper.call('reverseDecision', { ...oneDecision(reversal.id), body: { reason: 'Right.' } })
    await expect(late).rejects.toMatchObject(refusal('invalid-input'))
  })

  test('happens once, of two at once', async () => {
    const { caseId } = await scene.reported()
    const decision = await scene.decide(keeper, caseId, 'hide')
    const input = { ...oneDecision(decision.id), body: { reason: 'A second look.' } }
    const both = await Promise.allSettled([
      keeper.call('reverseDecision', input),
      moderator.call('reverseDecision', input),
    ])
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find((one) => one.status === 'rejected')
    expect(refused?.reason).toMatchObject(refusal('decision-already-reversed'))
    const undo = keeper.call('undoDecision', oneDecision(decision.id))
    await expect(undo).rejects.toMatchObject(refusal('decision-already-reversed'))
  })

  test('leaves what another decision still takes', async () => {
    const { author, post, caseId } = await scene.reported()
    const first = await scene.decide(keeper, caseId, 'hide')
    server.advance(11)
    await scene.report(await server.person(), post)
    const second = await scene.decide(keeper, (await scene.caseOn(keeper, post)).id, 'remove')
    server.advance(11)
    const reverse = (id: string) => keeper.call('reverseDecision', { ...oneDecision(id), body: { reason: 'Wrong.' } })
    await reverse(second.id)
    expect(await author.call('readPost', onePost(post.id))).toMatchObject({
      visibility: 'hidden',
      decisionId: first.id,
    })
    await reverse(first.id)
    expect((await author.call('readPost', onePost(post.id))).visibility).toBe('visible')
  })

  test('opens a thread again and ends a suspension', async () => {
    const closed = await scene.reported()
    const closing = await scene.decide(keeper, closed.caseId, 'close-thread')
    const sent = await scene.reported()
    const suspension = await scene.decide(keeper, sent.caseId, 'suspend', { days: 300 })
    for (const { id } of [closing, suspension]) {
      await keeper.call('reverseDecision', { ...oneDecision(id), body: { reason: 'Wrong.' } })
    }
    expect((await scene.publish(closed.reporter, 'One more', closed.post.id)).visibility).toBe('visible')
    expect((await scene.publish(sent.author)).visibility).toBe('visible')
  })

  test('is not for whoever it is about', async () => {
    const post = await scene.publish(moderator)
    await scene.report(await server.person(), post)
    const decision = await scene.decide(keeper, (await scene.caseOn(keeper, post)).id, 'hide')
    server.advance(11)
    const own = moderator.call('reverseDecision', { ...oneDecision(decision.id), body: { reason: 'Mine.' } })
    await expect(own).rejects.toMatchObject(refusal('case-about-yourself'))
    const { items } = await moderator.call('listDecisions', { params: scene.params, query: { limit: 100 } })
    expect(items.map((item) => item.id)).not.toContain(decision.id)
    expect((await moderator.call('readStatement', oneDecision(decision.id))).decision.id).toBe(decision.id)
  })
})
