import { stages } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/test-server.ts'
import { onlyKnown } from './only-known.ts'

describe('a body', () => {
  test('keeps what its schema names, at every depth and in unions', () => {
    const { body } = stages.reports.fileReport
    const subject = { kind: 'post', id: '01a1fd86-4342-7eea-86d7-0117fb90eff5' }
    const value = {
      subject: { ...subject, more: 1 },
      reason: 'insult',
      contact: { name: 'A', email: 'b', x: 1 },
      role: 'keeper',
    }
    expect(onlyKnown(body, value)).toEqual({ subject, reason: 'insult', contact: { name: 'A', email: 'b' } })
    const { body: texts } = stages.readings.analyze
    expect(onlyKnown(texts, { items: [{ text: 'x', context: null, y: 2 }] })).toEqual({
      items: [{ text: 'x', context: null }],
    })
    expect(onlyKnown(body, JSON.parse('{"__proto__":{"x":1},"reason":"spam"}'))).toEqual({ reason: 'spam' })
  })

  test('has only plain schemas, so that nothing is missed', () => {
    const bodies = Object.values(stages).flatMap((stage) =>
      Object.values(stage).flatMap((line) => ('body' in line ? [line.body] : [])),
    )
    expect(bodies.length).toBeGreaterThan(20)
    expect(JSON.stringify(bodies)).not.toMatch(/"(allOf|oneOf|\$ref|patternProperties|prefixItems)"/)
  })
})

describe('fields that nobody asked for', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await openTestServer()
  })
  afterAll(() => server.close())

  test('give nobody a role, an account or another space', async () => {
    const keeper = await server.keeper()
    const ana = await server.person()
    const params = { spaceId: keeper.space.id }
    const more = {
      role: 'keeper',
      account_id: null,
      suspended_until: null,
      id: keeper.personId,
      spaceId: 'x',
      space_id: 'x',
    }
    const style = {
      isDirect: true,
      isExpressive: true,
      isLiteralReader: true,
      usesToneTags: true,
      note: 'x'.repeat(100),
    }
    const changed = await ana.call('changeMyself', { params, body: { about: 'Hello', style, ...more } as never })
    expect(changed).toMatchObject({ id: ana.personId, role: 'member', about: 'Hello' })
    expect(Object.keys(changed.style)).not.toContain('note')
    const { rows } = await sql<{ role: string }>`select role from person where id = ${ana.personId}`.execute(server.db)
    expect(rows).toEqual([{ role: 'member' }])
    const space = await keeper.call('changeSpace', { params, body: { name: 'Renamed', ...more } as never })
    expect(space).toMatchObject({ id: keeper.space.id, name: 'Renamed' })
  })
})
