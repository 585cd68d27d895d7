import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Agent } from '../ground/http/in-process.ts'
import { createNewId } from '../ground/id.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'
import { listPolicies } from './list-policies.ts'

let server: TestServer
let keeper: Awaited<ReturnType<TestServer['keeper']>>
let params: { spaceId: string }
beforeAll(async () => {
  server = await openTestServer()
  keeper = await server.keeper()
  params = { spaceId: keeper.space.id }
})
afterAll(() => server.close())

const rules = async (agent: Agent) => (await agent.call('listPolicies', { params })).items

test('a new space has ten rules, written once although two people ask at the same moment', async () => {
  const tools = { db: server.db, clock: server.clock, newId: createNewId(server.clock) }
  const [one, two] = await Promise.all([listPolicies(tools, keeper.space.id), listPolicies(tools, keeper.space.id)])
  expect(one).toHaveLength(10)
  expect(two.map((row) => row.id)).toEqual(one.map((row) => row.id))
  expect((await rules(keeper)).map((rule) => rule.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

test('the rules say what the machine may do', async () => {
  expect((await keeper.call('listPolicies', { params })).machine).toBe('threats')
})

test('a keeper adds a rule at the end and moves it to the front', async () => {
  const body = { title: 'No spoilers', text: 'Say so in the title.', suggestedAction: 'ask-to-edit' as const }
  const made = await keeper.call('createPolicy', { params, body })
  expect(made.position).toBe(11)
  const moved = await keeper.call('changePolicy', {
    params: { ...params, policyId: made.id },
    body: { position: 1 },
  })
  expect(moved.position).toBe(1)
  const all = await rules(keeper)
  expect(all[0]?.title).toBe('No spoilers')
  expect(all.map((rule) => rule.position)).toEqual(all.map((_, index) => index + 1))
})

test('a place beyond the end is the end', async () => {
  const first = (await rules(keeper))[0]
  const moved = await keeper.call('changePolicy', {
    params: { ...params, policyId: first?.id ?? '' },
    body: { position: 999 },
  })
  expect(moved.position).toBe(11)
})

test('a retired rule is shown to keepers alone, and can come back', async () => {
  const member = await server.person()
  const rule = (await rules(keeper))[2]
  const one = { ...params, policyId: rule?.id ?? '' }
  await keeper.call('changePolicy', { params: one, body: { isRetired: true } })
  expect((await rules(member)).map((other) => other.id)).not.toContain(rule?.id)
  expect((await rules(keeper)).find((other) => other.id === rule?.id)?.isRetired).toBe(true)
  await keeper.call('changePolicy', { params: one, body: { isRetired: false } })
  expect((await rules(member)).map((other) => other.id)).toContain(rule?.id)
})

test('two changes at once both hold', async () => {
  const [first, second] = await rules(keeper)
  await Promise.all([
    keeper.call('changePolicy', { params: { ...params, policyId: first?.id ?? '' }, body: { title: 'One' } }),
    keeper.call('changePolicy', { params: { ...params, policyId: second?.id ?? '' }, body: { position: 5 } }),
  ])
  const all = await rules(keeper)
  expect(all.map((rule) => rule.position)).toEqual(all.map((_, index) => index + 1))
  expect(all.filter((rule) => rule.title === 'One')).toHaveLength(1)
})

test('a rule that is not there is not found, also one of another space', async () => {
  const policyId = '00000000-0000-7000-8000-000000000000'
  const change = keeper.call('changePolicy', { params: { ...params, policyId }, body: { title: 'X' } })
  await expect(change).rejects.toMatchObject({ problem: { code: 'not-found' } })
})

test('a member and a moderator change no rule', async () => {
  const policyId = (await rules(keeper))[0]?.id ?? ''
  for (const agent of [await server.person(), await server.person('moderator')]) {
    const change = agent.call('changePolicy', { params: { ...params, policyId }, body: { title: 'X' } })
    await expect(change).rejects.toMatchObject({ problem: { code: 'not-allowed' } })
  }
})

test('a failure half-way leaves the rules as they were', async () => {
  const before = await rules(keeper)
  await sql`alter table policy add constraint no_boom check (title <> 'boom')`.execute(server.db)
  const last = before.at(-1)?.id ?? ''
  const change = keeper.call('changePolicy', {
    params: { ...params, policyId: last },
    body: { title: 'boom', position: 1 },
  })
  await expect(change).rejects.toMatchObject({ problem: { status: 500 } })
  expect(await rules(keeper)).toEqual(before)
})
