import type { ErrorCode, ProofPurpose } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Agent } from '../../ground/http/in-process.ts'
import { prove } from '../../ground/testing/prove.ts'
import { openTestServer, type TestServer } from '../../ground/testing/test-server.ts'
import { openScenario, type Scenario } from '../../testing/scenario.ts'
import { proofMs } from './make-challenge.ts'

let server: TestServer
let scene: Scenario
let keeper: Awaited<ReturnType<TestServer['keeper']>>
let params: { spaceId: string }
beforeAll(async () => {
  server = await openTestServer()
  keeper = await server.keeper()
  scene = await openScenario(server)
  params = scene.params
  await keeper.call('changeSpace', { params, body: { joining: 'open', reading: 'public' } })
})
afterAll(() => server.close())

const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })
const open = () => server.visitor()
let count = 0
const nextName = () => {
  count += 1
  return `newcomer-${count}`
}
const signUp = (who: Agent, proof: string | undefined, name = nextName()) =>
  who.call('signUp', {
    body: { name, password: 'correct horse battery', displayName: 'New', ...params, ...(proof ? { proof } : {}) },
  })
const proofFor = async (who: Agent, purpose: ProofPurpose) => {
  const proof = await prove(who, params.spaceId, purpose)
  if (proof === undefined) throw new Error('The space asks for no proof.')
  return proof
}
const changed = (proof: string, change: (payload: Payload) => void): string => {
  const payload = JSON.parse(Buffer.from(proof, 'base64').toString())
  change(payload)
  return Buffer.from(JSON.stringify(payload)).toString('base64')
}
interface Payload {
  challenge: { parameters: Record<string, unknown> & { data: Record<string, unknown> }; signature: string }
  solution: { counter: number; derivedKey: string }
}

test('an account from outside needs a small sum, an invited one does not', async () => {
  const visitor = await open()
  await refused(signUp(visitor, undefined), 'proof-needed')
  expect((await signUp(visitor, await proofFor(visitor, 'sign-up'))).slug).toBe('harbour')
  expect((await server.person()).personId).toBeTruthy()
})

test('a proof opens one door once, also for two who come at once', async () => {
  const visitor = await open()
  const proof = await proofFor(visitor, 'sign-up')
  const both = await Promise.allSettled([signUp(visitor, proof), signUp(await open(), proof)])
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await refused(signUp(await open(), proof), 'proof-needed')
})

test('what fails for another reason leaves the proof good for another try', async () => {
  const visitor = await open()
  const proof = await proofFor(visitor, 'sign-up')
  await refused(signUp(visitor, proof, 'keeper'), 'name-taken')
  expect((await signUp(visitor, proof)).slug).toBe('harbour')
})

test('a proof for a report opens no account, one of another space neither, and both end', async () => {
  const visitor = await open()
  await refused(signUp(visitor, await proofFor(visitor, 'report')), 'proof-needed')
  const other = await keeper.call('createSpace', { body: { name: 'Quay', slug: 'quay', displayName: 'Kit' } })
  await keeper.call('changeSpace', { params: { spaceId: other.id }, body: { joining: 'open', reading: 'public' } })
  await refused(signUp(visitor, await prove(visitor, other.id, 'sign-up')), 'proof-needed')
  const late = await proofFor(visitor, 'sign-up')
  server.advance(proofMs / 1000)
  await refused(signUp(visitor, late), 'proof-needed')
})

test.each<[string, (payload: Payload) => void]>([
  ['less work than was asked', (it) => Object.assign(it.challenge.parameters, { keyPrefix: '00' })],
  ['a later end', (it) => Object.assign(it.challenge.parameters.data, { endsAt: 9e15 })],
  ['another purpose', (it) => Object.assign(it.challenge.parameters.data, { purpose: 'report' })],
  ['another answer', (it) => Object.assign(it.solution, { counter: it.solution.counter + 1 })],
  ['another key', (it) => Object.assign(it.solution, { derivedKey: '00'.repeat(32) })],
  ['no signature', (it) => Object.assign(it.challenge, { signature: '' })],
  ['no parameters', (it) => Object.assign(it.challenge, { parameters: null })],
  ['no solution', (it) => Object.assign(it, { solution: null })],
])('a proof with %s is none', async (_, change) => {
  const visitor = await open()
  await refused(signUp(visitor, changed(await proofFor(visitor, 'sign-up'), change)), 'proof-needed')
})

test.each(['x', '!!!!', Buffer.from('[]').toString('base64'), Buffer.from('null').toString('base64')])(
  'something else, such as %s, is none',
  async (proof) => refused(signUp(await open(), proof), 'proof-needed'),
)

test('a report without an account needs one too, and a repeated request does not need another', async () => {
  const post = await scene.publish(await server.person(), 'For all to see')
  const visitor = await open()
  const body = { subject: { kind: 'post' as const, id: post.id }, reason: 'spam' as const }
  await refused(visitor.call('fileReport', { params, body }), 'proof-needed')
  const proof = await proofFor(visitor, 'report')
  const once = { params, body: { ...body, proof }, idempotencyKey: 'one and the same tap' }
  const first = await visitor.call('fileReport', once)
  expect((await visitor.call('fileReport', once)).receiptPath).toBe(first.receiptPath)
  const member = await server.person()
  expect((await member.call('fileReport', { params, body })).report.state).toBe('waiting')
})

test('in a storm the sum is larger', async () => {
  const visitor = await open()
  const counterOf = async () => JSON.parse(atob(await proofFor(visitor, 'report'))).solution.counter as number
  const calm = await counterOf()
  await keeper.call('startStorm', { params, body: { hours: 1 } })
  expect(await counterOf()).toBeGreaterThan(calm)
  await keeper.call('endStorm', { params })
})

test('a space can do without, and used proofs are forgotten when they have ended', async () => {
  server.advance((2 * proofMs) / 1000)
  const visitor = await open()
  await signUp(visitor, await proofFor(visitor, 'sign-up'))
  const { rows } = await sql`select 1 from spent_proof where space_id = ${params.spaceId}`.execute(server.db)
  expect(rows).toHaveLength(1)
  await keeper.call('changeNewcomerSettings', { params, body: { asksProof: false } })
  expect(await prove(visitor, params.spaceId, 'sign-up')).toBeUndefined()
  expect((await signUp(await open(), undefined)).slug).toBe('harbour')
})
