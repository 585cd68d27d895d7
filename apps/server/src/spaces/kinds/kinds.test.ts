import type { ErrorCode, PersonId, Space } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Agent } from '../../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../../ground/testing/test-server.ts'
import { isGivenName } from '../../people/minors/given-names.ts'

const password = 'correct horse battery'
const responsible = { name: 'Ms Adler', contact: 'Room 12, or 555 0100' }
const outcome = { reason: 'insult.intelligence', choice: 'edited', engine: 'hearth-reader/1' } as const
const harsh = 'You are an idiot and everybody knows it.'

let server: TestServer
let keeper: Agent
let count = 0
let space: Space
let params: { spaceId: string }

beforeAll(async () => {
  server = await openTestServer()
  keeper = await server.keeper()
})
afterAll(() => server.close())

const refused = (asked: Promise<unknown>, code: ErrorCode, pointers?: string[]) =>
  expect(asked).rejects.toMatchObject({
    problem: { code, ...(pointers ? { fields: pointers.map((pointer) => ({ pointer })) } : {}) },
  })
const open = async (answers: object): Promise<Space> => {
  count += 1
  const body = { name: `Space ${count}`, slug: `space-${count}`, displayName: 'Kit', ...answers }
  return keeper.call('createSpace', { body })
}
const enter = async (answers: object) => {
  space = await open(answers)
  params = { spaceId: space.id }
}
const invitation = async () => (await keeper.call('createInvitation', { params, body: {} })).token
type Somebody = Agent & { readonly personId: PersonId; readonly name: string }
/** Somebody new comes by invitation: with a name of their own, or with one of those proposed. */
const join = async (wished?: string, more: object = {}): Promise<Somebody> => {
  count += 1
  const agent = await server.visitor()
  const displayName = wished ?? (await agent.call('proposeNames', { params })).items[0] ?? ''
  const body = { name: `kind-${count}`, password, displayName, invitation: await invitation(), ...more }
  await agent.call('signUp', { body })
  const person = (await agent.call('readMe')).people[0]?.person
  return { ...agent, personId: person?.id as PersonId, name: person?.name ?? '' }
}
const publish = (agent: Agent, text = 'The kettle is on.', parentId?: string) =>
  agent.call('publishPost', { params, body: parentId ? { parentId, text } : { title: 'A thread', text } })
const rows = async (table: string) =>
  (
    await sql<Record<string, unknown>>`select * from ${sql.table(table)} where space_id = ${space.id}`.execute(
      server.db,
    )
  ).rows

describe('a new space', () => {
  test('is a community unless its keeper says otherwise', async () => {
    expect(await open({})).toMatchObject({
      kind: 'community',
      includesMinors: false,
      responsible: null,
      reading: 'members',
      joining: 'invitation',
      email: 'optional',
      machine: 'threats',
    })
  })

  test('begins as its kind does', async () => {
    expect(await open({ kind: 'comment-section' })).toMatchObject({ reading: 'public', joining: 'open' })
    expect(await open({ kind: 'team' })).toMatchObject({ reading: 'members', machine: 'nothing' })
    expect(await open({ kind: 'class' })).toMatchObject({ reading: 'members', email: 'never' })
  })

  test('is refused where its kind does not allow a setting, with the fields, and nothing is left of it', async () => {
    await refused(open({ kind: 'team', reading: 'public', machine: 'hold' }), 'not-in-this-kind', [
      '/reading',
      '/machine',
    ])
    await refused(open({ kind: 'comment-section', includesMinors: true, responsible }), 'not-in-this-kind', [
      '/includesMinors',
    ])
    const { rows } = await sql`select 1 from space where name = ${`Space ${count}`}`.execute(server.db)
    expect(rows).toEqual([])
  })
})

describe('with minors', () => {
  beforeEach(() => enter({ kind: 'class', includesMinors: true, responsible }))

  test('an adult has to be named, and is shown to members and to whoever is invited', async () => {
    await refused(open({ kind: 'class', includesMinors: true }), 'responsible-needed', ['/responsible'])
    await refused(keeper.call('changeSpace', { params, body: { responsible: null } }), 'responsible-needed')
    const visitor = await server.visitor()
    const { space: shown } = await visitor.call('readInvitation', { params: { token: await invitation() } })
    expect(shown.responsible).toEqual(responsible)
  })

  test('it cannot be made readable, open or asking for addresses, by its keeper or by hand', async () => {
    for (const [field, value] of [
      ['reading', 'public'],
      ['joining', 'open'],
      ['email', 'optional'],
    ] as const) {
      await refused(keeper.call('changeSpace', { params, body: { [field]: value } }), 'not-in-this-kind', [`/${field}`])
      const byHand = sql`update space set ${sql.ref(field)} = ${value} where id = ${space.id}`.execute(server.db)
      await expect(byHand).rejects.toThrow('space_protects_minors')
    }
    expect((await keeper.call('readSpaceBySlug', { params: { slug: space.slug } })).reading).toBe('members')
  })

  test('nobody is shown in a picture without being asked', async () => {
    const ana = await join()
    expect((await ana.call('readPictureChoice', { params })).choice).toBe('ask')
    await refused(ana.call('changePictureChoice', { params, body: { choice: 'anyone' } }), 'not-in-this-kind', [
      '/choice',
    ])
    await ana.call('changePictureChoice', { params, body: { choice: 'nobody' } })
    expect((await ana.call('readPictureChoice', { params })).choice).toBe('nobody')
  })

  test('nobody outside learns that it exists', async () => {
    const bySlug = (agent: Agent) => agent.call('readSpaceBySlug', { params: { slug: space.slug } })
    await refused(bySlug(await server.visitor()), 'not-found')
    await refused(bySlug(await server.person()), 'not-found')
    expect((await bySlug(await join())).id).toBe(space.id)
    expect((await (await server.visitor()).call('listSpaces')).items.map((one) => one.id)).not.toContain(space.id)
    const atom = await (await server.visitor()).fetch(`/s/${space.slug}/feed.atom`)
    expect(atom.status).toBe(404)
  })

  test('no address is taken: not when joining, not later, not by a link', async () => {
    await refused(join(undefined, { email: 'ana@school.example' }), 'not-in-this-kind', ['/email'])
    const ana = await join()
    expect((await ana.call('readAccount')).mayHaveEmail).toBe(false)
    const change = (email: string | null) => ana.call('changeEmail', { body: { password, email } })
    await refused(change('ana@school.example'), 'not-in-this-kind', ['/email'])
    await change(null)
    // Whoever keeps it, or is somewhere else too, has an account of their own.
    expect((await keeper.call('readAccount')).mayHaveEmail).toBe(true)
    await server.keeper()
    const elsewhere = await open({ joining: 'open' })
    await ana.call('joinSpace', { params: { spaceId: elsewhere.id }, body: { displayName: 'Ana' } })
    expect((await ana.call('readAccount')).mayHaveEmail).toBe(true)
  })

  test('members go by a name that Hearth gives, each their own, and keepers by theirs', async () => {
    await refused(join('Ana Lopez'), 'given-name-needed', ['/displayName'])
    const ana = await join()
    expect(isGivenName(ana.name)).toBe(true)
    await refused(join(ana.name), 'given-name-needed', ['/displayName'])
    await refused(ana.call('changeMyself', { params, body: { name: 'Ana Lopez' } }), 'given-name-needed')
    const [other = ''] = (await ana.call('proposeNames', { params })).items
    expect((await ana.call('changeMyself', { params, body: { name: other } })).name).toBe(other)
    expect((await ana.call('changeMyself', { params, body: { name: other, about: 'Likes chess' } })).about).toBe(
      'Likes chess',
    )
    expect((await keeper.call('changeMyself', { params, body: { name: 'Mr Kit' } })).name).toBe('Mr Kit')
  })

  test('two who take one name at once do not both get it', async () => {
    const [name = ''] = (await keeper.call('proposeNames', { params })).items
    const both = await Promise.allSettled([join(name), join(name)])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('a moderator who becomes a member again gets a given name', async () => {
    const ana = await join()
    const one = { ...params, personId: ana.personId }
    await keeper.call('changeRole', { params: one, body: { role: 'moderator' } })
    await ana.call('changeMyself', { params, body: { name: 'Ms Lopez' } })
    const back = await keeper.call('changeRole', { params: one, body: { role: 'member' } })
    expect(isGivenName(back.name)).toBe(true)
  })

  test('nobody thanks or names somebody they never talked with, but keepers may, and once they have talked', async () => {
    const [ana, ben] = [await join(), await join()]
    const thank = (from: Agent, to: Somebody) =>
      from.call('giveThanks', {
        params,
        body: { toPersonId: to.personId, act: 'You helped me find the page.', effect: 'I could finish it.' },
      })
    const noticesOf = async (agent: Agent) => {
      await server.jobs.processAll()
      return (await agent.call('listNotices', { params })).items.map((one) => one.kind).sort()
    }
    await refused(thank(ben, ana), 'not-talked-yet')
    await publish(ben, `Hello @${ana.name}, who are you?`)
    expect(await noticesOf(ana)).toEqual([])
    await publish(keeper, `Welcome, @${ana.name}.`)
    await thank(keeper, ana)
    expect(await noticesOf(ana)).toEqual(['mention', 'thanks'])
    const thread = await publish(ana)
    await publish(ben, 'Good morning.', thread.id)
    await thank(ben, ana)
    await publish(ben, `Thanks again @${ana.name}.`)
    expect((await noticesOf(ana)).filter((kind) => kind === 'thanks' || kind === 'mention')).toHaveLength(4)
  })

  test('“anyone may name me” is not there to choose', async () => {
    const ana = await join()
    expect((await ana.call('readMentionChoice', { params })).choice).toBe('thread')
    await refused(ana.call('changeMentionChoice', { params, body: { choice: 'anyone' } }), 'not-in-this-kind')
    expect((await ana.call('changeMentionChoice', { params, body: { choice: 'nobody' } })).choice).toBe('nobody')
  })

  test('pauses are not counted, and no language model is plugged in', async () => {
    const ana = await join()
    await refused(ana.call('countOutcome', { params, body: outcome }), 'not-in-this-kind')
    await refused(keeper.call('readOutcomes', { params }), 'not-in-this-kind')
    expect(await ana.call('readWordingSource', { params })).toEqual({ host: null, isOn: false, isAgreed: null })
  })
})

describe('a team', () => {
  beforeEach(() => enter({ kind: 'team' }))

  test('takes no outcome of a pause: not by the API, and not in its tables', async () => {
    const ana = await join('Ana')
    await refused(ana.call('countOutcome', { params, body: outcome }), 'not-in-this-kind')
    await refused(keeper.call('readOutcomes', { params }), 'not-in-this-kind')
    const byHand = sql`insert into outcome (space_id, day, reason, choice, engine, count)
      values (${space.id}, '2026-11-21', 'insult', 'edited', 'x', 1)`.execute(server.db)
    await expect(byHand).rejects.toThrow('no outcome is counted')
    expect(await rows('outcome')).toEqual([])
  })

  test('keeps no score of anybody’s words, and opens no case by itself', async () => {
    const ana = await join('Ana')
    const post = await publish(ana, harsh)
    await ana.call('editPost', { params: { ...params, postId: post.id }, body: { text: `${harsh} Go.`, version: 1 } })
    await server.jobs.processAll()
    const kept = await rows('analysis')
    expect(kept).toHaveLength(1)
    expect(Object.keys(kept[0]?.result as object).sort()).toEqual(['engine', 'findings', 'language', 'signals'])
    expect(kept[0]?.result).toMatchObject({ findings: [], signals: {} })
    expect(await rows('report')).toEqual([])
    await refused(keeper.call('changeSpace', { params, body: { machine: 'case' } }), 'not-in-this-kind', ['/machine'])
  })

  test('is still searched in the language that its words are in', async () => {
    const ana = await join('Ana')
    await publish(ana, 'The boxes are waiting on the long table in the kitchen, please take one home with you.')
    const found = await ana.call('searchPosts', { params, query: { q: 'box' } })
    expect(found.items).toHaveLength(1)
  })

  test('has no order but time', async () => {
    const ana = await join('Ana')
    await publish(ana)
    expect((await ana.call('readFeed', { params })).order).toBe('newest')
    await refused(ana.call('readFeed', { params, query: { order: 'common-ground' } }), 'not-in-this-kind', ['/order'])
  })

  test('shows how many reacted to nobody but the author', async () => {
    const [ana, ben] = [await join('Ana'), await join('Ben')]
    const post = await publish(ana)
    const one = { ...params, postId: post.id }
    const seenBy = async (agent: Agent) => (await agent.call('readPost', { params: one })).reactions
    expect(await ben.call('react', { params: { ...one, kind: 'respect' } })).toEqual({
      mine: ['respect'],
      counts: null,
    })
    expect(await seenBy(ben)).toEqual({ mine: ['respect'], counts: null })
    expect(await seenBy(keeper)).toEqual({ mine: [], counts: null })
    expect(await seenBy(ana)).toEqual({ mine: [], counts: { respect: 1 } })
  })

  test('shows a moderator the case and not how often somebody was limited', async () => {
    const [ana, ben] = [await join('Ana'), await join('Ben')]
    const post = await publish(ana, harsh)
    const body = { subject: { kind: 'post', id: post.id }, reason: 'insult' } as const
    await ben.call('fileReport', { params, body })
    await server.jobs.processAll()
    const [waiting] = (await keeper.call('listCases', { params })).items
    const read = await keeper.call('readCase', { params: { ...params, caseId: waiting?.id ?? '' } })
    expect(read).toMatchObject({ authorHistory: null, analysis: { findings: [] } })
    expect(read.analysis?.scores).toBeUndefined()
  })
})

describe('a comment section', () => {
  test('is read without an account, and cannot be closed to readers', async () => {
    await enter({ kind: 'comment-section' })
    const post = await publish(keeper)
    const visitor = await server.visitor()
    const { items } = await visitor.call('readFeed', { params })
    expect(items.map((item) => item.post.id)).toEqual([post.id])
    expect((await visitor.call('readThread', { params: { ...params, postId: post.id } })).opener.may.reply).toBe(false)
    await refused(publish(visitor), 'not-signed-in')
    await refused(keeper.call('changeSpace', { params, body: { reading: 'members' } }), 'not-in-this-kind')
  })

  test('whoever is the last to go closes it all the same', async () => {
    const owner = await server.person()
    await enter({ kind: 'comment-section' })
    await keeper.call('leaveSpace', { params, body: { password, words: 'go' } })
    const { rows } = await sql<{ reading: string }>`select reading from space where id = ${space.id}`.execute(server.db)
    expect(rows).toEqual([{ reading: 'members' }])
    await refused(owner.call('readFeed', { params }), 'not-allowed')
  })
})

describe('a space that becomes another kind', () => {
  test('a new kind brings its settings along, and another answer keeps what is possible', async () => {
    await enter({ reading: 'public', joining: 'open' })
    expect(await keeper.call('changeSpace', { params, body: { kind: 'team' } })).toMatchObject({
      reading: 'members',
      joining: 'invitation',
      machine: 'nothing',
    })
    const changed = await keeper.call('changeSpace', { params, body: { kind: 'class', machine: 'hold' } })
    expect(changed).toMatchObject({ kind: 'class', email: 'never', machine: 'hold' })
    const withMinors = await keeper.call('changeSpace', { params, body: { includesMinors: true, responsible } })
    expect(withMinors).toMatchObject({ machine: 'hold', responsible })
    const without = await keeper.call('changeSpace', { params, body: { includesMinors: false } })
    expect(without.responsible).toBeNull()
  })

  test('when minors come in, names, addresses and counts that must not be there go, at once', async () => {
    await enter({})
    const ana = await join('Ana Lopez', { email: 'ana@home.example' })
    const ben = await join('Ben Ito', { email: 'ben@home.example' })
    const elsewhere = await open({ joining: 'open' })
    await ben.call('joinSpace', { params: { spaceId: elsewhere.id }, body: { displayName: 'Ben Ito' } })
    const thread = await publish(keeper)
    await publish(ana, 'Good morning.', thread.id)
    await ana.call('countOutcome', { params, body: outcome })
    await keeper.call('changeSpace', { params, body: { kind: 'class', includesMinors: true, responsible } })

    const names = (await keeper.call('listPeople', { params })).items.map((one) => one.name)
    expect(names).toContain('Kit')
    expect(names.filter(isGivenName)).toHaveLength(2)
    const told = await keeper.call('listNotices', { params })
    expect(JSON.stringify(told)).not.toContain('Ana Lopez')
    expect((await ana.call('readAccount')).email).toBeNull()
    expect((await ben.call('readAccount')).email).toBe('ben@home.example')
    expect(await rows('outcome')).toEqual([])
  })

  test('when it becomes a team, the scores of its posts go', async () => {
    await enter({})
    await publish(await join('Ana'), harsh)
    expect((await rows('analysis'))[0]?.result).toHaveProperty('scores')
    await keeper.call('changeSpace', { params, body: { kind: 'team' } })
    const [kept] = await rows('analysis')
    expect(kept?.result).not.toHaveProperty('scores')
    expect(kept?.result).not.toHaveProperty('pause')
    expect(kept?.result).toMatchObject({ language: 'en', findings: [] })
  })

  test('a change that is refused changes nothing', async () => {
    await enter({})
    await join('Ana Lopez')
    const body = { kind: 'class', includesMinors: true, responsible, reading: 'public' } as const
    await refused(keeper.call('changeSpace', { params, body }), 'not-in-this-kind')
    const names = (await keeper.call('listPeople', { params })).items.map((one) => one.name)
    expect(names).toContain('Ana Lopez')
    expect((await keeper.call('readSpaceBySlug', { params: { slug: space.slug } })).kind).toBe('community')
  })
})
