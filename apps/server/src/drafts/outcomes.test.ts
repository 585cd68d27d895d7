import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'
import { wholeWeeks } from './read-outcomes.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const outcome = { reason: 'insult.intelligence', choice: 'edited', engine: 'hearth-reader/1+ngram-en/1' } as const

test('weeks are whole, finished and begin on Monday', () => {
  const now = new Date('2026-11-21T12:00:00.000Z') // a Saturday
  expect(wholeWeeks({ now, from: '2026-11-01', to: '2026-12-31' })).toEqual({ from: '2026-11-02', to: '2026-11-15' })
  expect(wholeWeeks({ now, from: '2026-11-03', to: '2026-11-14' })).toEqual({ from: '2026-11-09', to: '2026-11-08' })
  expect(wholeWeeks({ now, from: undefined, to: undefined })).toEqual({ from: '2026-05-18', to: '2026-11-15' })
})

test('an outcome becomes a count without a person, and shows from eight in a finished week', async () => {
  const keeper = await server.keeper()
  const member = await server.person()
  const params = { spaceId: keeper.space.id }
  for (let time = 0; time < 8; time += 1) await member.call('countOutcome', { params, body: outcome })
  await member.call('countOutcome', { params, body: { ...outcome, choice: 'sent-as-is' } })

  const rows = await sql<Record<string, unknown>>`select * from outcome order by choice`.execute(server.db)
  expect(rows.rows.map((row) => Object.keys(row).sort())).toEqual(
    Array.from({ length: 2 }, () => ['choice', 'count', 'day', 'engine', 'reason', 'space_id']),
  )
  expect(JSON.stringify(rows.rows)).not.toContain(member.personId)
  expect((await keeper.call('readOutcomes', { params })).totals).toEqual([])

  server.advance(2 * 86_400)
  expect((await keeper.call('readOutcomes', { params })).totals).toEqual([
    { reason: 'insult.intelligence', choice: 'edited', count: 8 },
    { reason: 'insult.intelligence', choice: 'sent-as-is', count: null },
  ])
})

test('a later week below eight adds nothing, so that no two answers can be subtracted', async () => {
  const keeper = await server.keeper()
  const params = { spaceId: keeper.space.id }
  for (let time = 0; time < 3; time += 1) await keeper.call('countOutcome', { params, body: outcome })
  server.advance(7 * 86_400)
  const { totals } = await keeper.call('readOutcomes', { params })
  expect(totals.find((total) => total.choice === 'edited')?.count).toBe(8)
})

test('only the keeper reads totals', async () => {
  const { space } = await server.keeper()
  const moderator = await server.person('moderator')
  const asked = moderator.call('readOutcomes', { params: { spaceId: space.id } })
  await expect(asked).rejects.toMatchObject({ problem: { code: 'not-allowed' } })
})

test('an outcome that carries anything else is refused', async () => {
  const keeper = await server.keeper()
  const body = { ...outcome, reason: 'You are such an idiot' }
  const asked = keeper.call('countOutcome', { params: { spaceId: keeper.space.id }, body })
  await expect(asked).rejects.toMatchObject({ problem: { code: 'invalid-input' } })
})
