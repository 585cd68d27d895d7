import type { ErrorCode } from '@hearth/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

type Member = Agent & { personId: string }
let server: TestServer
let params: { spaceId: string }
let [ana, ben] = [] as unknown as [Member, Member]

beforeAll(async () => {
  server = await openTestServer()
  params = { spaceId: (await server.keeper()).space.id }
  ana = await server.person('member', 'Ana')
  ben = await server.person('member', 'Ben')
})
afterAll(() => server.close())

const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })
const hide = (who: Member, word: string) => who.call('hideWord', { params, body: { word } })
const wordsOf = async (who: Member) => (await who.call('listHiddenWords', { params })).items.map((each) => each.word)

describe('following', () => {
  test('is private, without a count, and ends as easily', async () => {
    const onBen = { ...params, personId: ben.personId }
    await ana.call('followPerson', { params: onBen })
    await ana.call('followPerson', { params: onBen })
    expect((await ana.call('listFollowed', { params })).items).toMatchObject([{ person: { name: 'Ben' } }])
    expect((await ben.call('listFollowed', { params })).items).toEqual([])
    expect((await ben.call('countNotices', { params })).unread).toBe(0)
    expect(JSON.stringify(await ben.call('readPerson', { params: onBen }))).not.toMatch(/follow/i)
    await ana.call('unfollowPerson', { params: onBen })
    expect((await ana.call('listFollowed', { params })).items).toEqual([])
  })

  test('nobody follows themselves or a stranger', async () => {
    const follow = (personId: string) => ana.call('followPerson', { params: { ...params, personId } })
    await refused(follow(ana.personId), 'not-allowed')
    await refused(follow('00000000-0000-7000-8000-000000000000'), 'not-found')
  })
})

describe('hiding a word', () => {
  test('folds it in feeds, threads and thanks of one person only, and shows it again', async () => {
    const spider = await ben.call('publishPost', { params, body: { title: 'A spider!', text: 'In the sink.' } })
    const answer = await ben.call('publishPost', { params, body: { parentId: spider.id, text: 'Spider gone.' } })
    const body = { toPersonId: ana.personId, act: 'You caught the spider', effect: 'I can wash up' }
    await ben.call('giveThanks', { params, body })
    const { id } = await hide(ana, '  Spider ')
    const seenBy = async (who: Member) => ({
      feed: (await who.call('readFeed', { params })).items[0]?.post.hasHiddenWord,
      opener: (await who.call('readThread', { params: { ...params, postId: spider.id } })).opener.hasHiddenWord,
      reply: (await who.call('readPost', { params: { ...params, postId: answer.id } })).hasHiddenWord,
      thanks: (await who.call('listThanks', { params })).items[0]?.hasHiddenWord,
    })
    expect(await seenBy(ana)).toEqual({ feed: true, opener: true, reply: true, thanks: true })
    const keeper = await server.keeper()
    expect(await seenBy(keeper)).toEqual({ feed: false, opener: false, reply: false, thanks: undefined })
    await hide(ben, 'spider')
    expect((await seenBy(ben)).opener).toBe(false)
    await ana.call('showWord', { params: { ...params, hiddenWordId: id } })
    expect((await seenBy(ana)).feed).toBe(false)
  })

  test('is private: nobody else reads or lifts it', async () => {
    const { id } = await hide(ana, 'exam')
    expect(await wordsOf(ben)).not.toContain('exam')
    await ben.call('showWord', { params: { ...params, hiddenWordId: id } })
    expect(await wordsOf(ana)).toContain('exam')
  })

  test('takes each word once, and no more than a hundred', async () => {
    const cem = await server.person('member', 'Cem')
    const [first, again] = [await hide(cem, 'Night  Shift'), await hide(cem, 'night shift')]
    expect(again).toEqual(first)
    await refused(hide(cem, '*'), 'invalid-input')
    await refused(hide(cem, 'x*'), 'invalid-input')
    for (let index = 1; index < 100; index += 1) await hide(cem, `word${index}`)
    await refused(hide(cem, 'one too many'), 'invalid-input')
    expect(await wordsOf(cem)).toHaveLength(100)
  })
})

describe('quiet hours', () => {
  test('nothing is announced in them, and all of it afterwards', async () => {
    const dea = await server.person('member', 'Dea')
    const unread = async () => (await dea.call('countNotices', { params })).unread
    const told = () =>
      ben.call('giveThanks', { params, body: { toPersonId: dea.personId, act: 'You helped', effect: 'It works' } })
    await told()
    expect(await unread()).toBe(1)
    // It is noon in UTC, so one o’clock in Berlin.
    const hours = { from: '13:00', until: '14:30', timeZone: 'Europe/Berlin' }
    server.advance(60)
    expect((await dea.call('changeQuietHours', { params, body: { hours } })).hours).toEqual(hours)
    await told()
    expect(await unread()).toBe(1)
    expect((await dea.call('listNotices', { params })).items).toHaveLength(2)
    await dea.call('readNotices', { params, body: {} })
    expect(await unread()).toBe(0)
    await told()
    expect(await unread()).toBe(0)
    server.advance(90 * 60)
    expect(await unread()).toBe(1)
  })

  test('are private, can be ended, and need a time zone and a time between', async () => {
    const eli = await server.person('member', 'Eli')
    const change = (hours: { from: string; until: string; timeZone: string } | null) =>
      eli.call('changeQuietHours', { params, body: { hours } })
    await change({ from: '22:00', until: '07:00', timeZone: 'UTC' })
    expect((await ben.call('readQuietHours', { params })).hours).toBeNull()
    await refused(change({ from: '22:00', until: '22:00', timeZone: 'UTC' }), 'invalid-input')
    await refused(change({ from: '22:00', until: '07:00', timeZone: 'Moon/Sea' }), 'invalid-input')
    await refused(change({ from: '24:00', until: '07:00', timeZone: 'UTC' }), 'invalid-input')
    expect((await change(null)).hours).toBeNull()
    expect((await eli.call('readQuietHours', { params })).hours).toBeNull()
  })
})
