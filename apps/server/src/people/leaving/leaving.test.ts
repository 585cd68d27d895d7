import type { ErrorCode } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../../ground/testing/test-server.ts'
import { openScenario, type Scenario } from '../../testing/scenario.ts'
import { updatePerson } from '../store.ts'

const password = 'correct horse battery'
let server: TestServer
let scenario: Scenario
let params: { spaceId: string }
let keeper: Awaited<ReturnType<TestServer['keeper']>>
beforeAll(async () => {
  server = await openTestServer()
  keeper = await server.keeper()
  scenario = await openScenario(server)
  params = scenario.params
  await server.jobs.start({ isPolling: false })
})
afterAll(() => server.close())

const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })
type Somebody = Agent & { personId: string }

/** Every table of the database, jobs included, that holds a word anywhere. */
const tablesWith = async (word: string): Promise<string[]> => {
  const { rows } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(server.db)
  const found: string[] = []
  for (const { schema, name } of rows) {
    const hits = await sql`
      select 1 from ${sql.id(schema, name)} as each where each::text ilike ${`%${word}%`} limit 1`.execute(server.db)
    if (hits.rows.length > 0) found.push(name)
  }
  return found
}

/** Somebody who left a trace in every stage: posts, thanks, reactions, reports, a decision, an appeal, limits, notices. */
const liveOne = async (name: string): Promise<{ ana: Somebody; ben: Somebody; threadId: string }> => {
  const [ana, ben] = [await server.person('member', name), await server.person()]
  const thread = await scenario.publish(ana, `${name} wrote marmalade here`)
  await ana.call('editPost', {
    params: { ...params, postId: thread.id },
    body: { text: 'Words about marmalade, edited', version: 1 },
  })
  const theirs = await scenario.publish(ben, 'Something of Ben’s')
  await scenario.publish(ana, 'An answer about marmalade', theirs.id)
  await ana.call('react', { params: { ...params, postId: theirs.id, kind: 'respect' } })
  await ana.call('giveThanks', {
    params,
    body: { toPersonId: ben.personId as never, act: 'You brought marmalade.', effect: 'It was good.' },
  })
  await ana.call('changeMyself', { params, body: { about: 'I live on marmalade.', boundaries: 'No marmalade talk.' } })
  await ana.call('setLimit', { params: { ...params, personId: keeper.personId }, body: { kind: 'mute' } })
  await ben.call('setLimit', { params: { ...params, personId: ana.personId }, body: { kind: 'mute' } })
  await ana.call('fileReport', {
    params,
    body: { subject: { kind: 'post', id: theirs.id }, reason: 'insult', details: 'It is about marmalade.' },
  })
  await scenario.report(ben, thread)
  const { id } = await scenario.caseOn(keeper, thread)
  const decision = await scenario.decide(keeper, id, 'hide')
  server.advance(11)
  await ana.call('fileAppeal', { params: { ...params, decisionId: decision.id }, body: { text: 'But marmalade!' } })
  await ana.call('changeEmail', { body: { password, email: `${name}@harbour.example` } })
  return { ana, ben, threadId: thread.id }
}

describe('erasing an account', () => {
  test('with its words leaves neither in any table, and decisions and the audit stay', async () => {
    const { ana, ben, threadId } = await liveOne('Quillfeather')
    const name = (await ana.call('readMe')).account?.name ?? ''
    expect(await tablesWith('quillfeather')).toEqual(
      expect.arrayContaining(['account', 'notice', 'person', 'post_version']),
    )
    const before = await scenario.rows('decision')
    await ana.call('eraseAccount', { body: { password, words: 'go' } })

    expect(await tablesWith('quillfeather')).toEqual([])
    expect(await tablesWith('marmalade')).toEqual([])
    expect(await tablesWith(name)).toEqual([])
    // Where the id that leads nowhere still stands: in what was decided, and in empty places.
    const standing = ['appeal', 'decision', 'notice', 'person', 'post', 'replay', 'report', 'review_case']
    expect((await tablesWith(ana.personId)).filter((table) => !standing.includes(table))).toEqual([])
    expect(await scenario.rows('decision')).toEqual(before)
    expect((await ana.call('readMe')).account).toBeNull()
    await refused((await server.visitor()).call('signIn', { body: { name, password } }), 'sign-in-refused')
    const log = await keeper.call('listDecisions', { params, query: { limit: 5 } })
    expect(log.items.length).toBeGreaterThan(0)
    expect(await ben.call('readPost', { params: { ...params, postId: threadId } })).toMatchObject({
      visibility: 'deleted',
      author: null,
    })
    expect((await ben.call('listNotices', { params })).items.map((notice) => notice.kind)).toContain('reply')
    expect((await ben.call('listLimits', { params })).items).toEqual([])
  })

  test('without its words keeps them under nobody’s name', async () => {
    const { ana, ben, threadId } = await liveOne('Thistledown')
    await ana.call('changeMyself', { params, body: { name: 'Thistle' } })
    await ana.call('eraseAccount', { body: { password, words: 'stay' } })
    // The thread itself says the name, since they wrote it there; nothing else does.
    expect(
      (await tablesWith('thistle')).filter((table) => !['post', 'post_version', 'analysis'].includes(table)),
    ).toEqual([])
    const post = await ben.call('readPost', { params: { ...params, postId: threadId } })
    expect(post.text).toContain('marmalade')
    expect(post.author).toMatchObject({ name: 'Somebody who left', hasLeft: true })
    expect(post.may.thank).toBe(false)
    const people = await keeper.call('listPeople', { params, query: { limit: 100 } })
    expect(people.items.map((person) => person.id)).not.toContain(ana.personId)
    await refused(ben.call('readPerson', { params: { ...params, personId: ana.personId } }), 'not-found')
    const thanks = await ben.call('listThanks', { params, query: { box: 'received' } })
    expect(thanks.items[0]?.from).toMatchObject({ hasLeft: true })
  })

  test('asks for the password, and takes nothing away without it', async () => {
    const ana = await server.person()
    await refused(ana.call('eraseAccount', { body: { password: 'not it', words: 'go' } }), 'password-refused')
    expect((await ana.call('readMe')).people).toHaveLength(1)
  })

  test('leaves every space or none: nobody is left without a keeper', async () => {
    const ana = await server.person('keeper')
    const own = await ana.call('createSpace', { body: { name: 'Quay', slug: 'quay', displayName: 'Ana' } })
    const { token } = await ana.call('createInvitation', { params: { spaceId: own.id }, body: {} })
    const ben = await server.person()
    await ben.call('joinSpace', { params: { spaceId: own.id }, body: { displayName: 'Ben', invitation: token } })
    await refused(ana.call('eraseAccount', { body: { password, words: 'stay' } }), 'last-keeper')
    expect((await ana.call('readMe')).people).toHaveLength(2)
    const personId = (await ben.call('readMe')).people.find((one) => one.space.id === own.id)?.person.id ?? ''
    await ana.call('changeRole', { params: { spaceId: own.id, personId }, body: { role: 'keeper' } })
    await ana.call('eraseAccount', { body: { password, words: 'stay' } })
    // The last one out closes the door.
    await ben.call('leaveSpace', { params: { spaceId: own.id }, body: { password, words: 'stay' } })
    expect(await (await server.visitor()).call('readSpaceBySlug', { params: { slug: 'quay' } })).toMatchObject({
      joining: 'invitation',
      reading: 'members',
    })
  })
})

describe('leaving a space', () => {
  test('keeps the account, and coming back is as somebody new', async () => {
    const ana = await server.person('member', 'Wren')
    await ana.call('leaveSpace', { params, body: { password, words: 'stay' } })
    expect(await ana.call('readMe')).toMatchObject({ people: [] })
    await refused(ana.call('readFeed', { params, query: {} }), 'not-allowed')
    const { token } = await keeper.call('createInvitation', { params, body: {} })
    const back = await ana.call('joinSpace', { params, body: { displayName: 'Wren again', invitation: token } })
    expect(back.id).not.toBe(ana.personId)
  })

  test('does not shorten a suspension', async () => {
    const ana = await server.person()
    const until = new Date(server.clock().getTime() + 86_400_000)
    await updatePerson(server.db, keeper.space.id, ana.personId as never, { suspended_until: until })
    await ana.call('leaveSpace', { params, body: { password, words: 'go' } })
    const { token } = await keeper.call('createInvitation', { params, body: {} })
    const back = await ana.call('joinSpace', { params, body: { displayName: 'Ana', invitation: token } })
    expect((await ana.call('readPerson', { params: { ...params, personId: back.id } })).person.suspendedUntil).toBe(
      until.toISOString(),
    )
  })

  test('gives a case that somebody holds back to the queue', async () => {
    const moderator = await server.person('moderator')
    const { caseId } = await scenario.reported()
    await moderator.call('claimCase', { params: { ...params, caseId } })
    await moderator.call('leaveSpace', { params, body: { password, words: 'stay' } })
    await keeper.call('claimCase', { params: { ...params, caseId } })
  })
})

describe('an export', () => {
  test('holds everything that was written and told, and nothing of others', async () => {
    const { ana } = await liveOne('Bramble')
    const all = await ana.call('exportAccount', { body: { password } })
    expect(all).toMatchObject({ format: 'hearth-account/1', account: { email: 'Bramble@harbour.example' } })
    const [space] = all.spaces as [Record<string, unknown[]>]
    expect(space).toMatchObject({
      person: { name: 'Bramble', about: 'I live on marmalade.' },
      posts: [
        { text: 'Words about marmalade, edited', earlierVersions: [{ text: 'Bramble wrote marmalade here' }] },
        {},
      ],
      reactions: [{ kind: 'respect' }],
      thanks: [{ box: 'given', act: 'You brought marmalade.' }],
      reports: [{ details: 'It is about marmalade.' }],
      decisions: [{ action: 'hide' }],
      appeals: [{ text: 'But marmalade!' }],
      limits: [{ kind: 'mute' }],
    })
    expect(space.notices?.length).toBeGreaterThan(0)
    expect(JSON.stringify(all)).not.toMatch(/Something of Ben|argon2|token/)
    await refused(ana.call('exportAccount', { body: { password: 'not it' } }), 'password-refused')
  })
})
