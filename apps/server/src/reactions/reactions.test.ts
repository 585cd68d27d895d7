import type { ErrorCode, Post } from '@hearth/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Agent } from '../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

type Member = Agent & { personId: string }
let server: TestServer
let spaceId: string
let post: Post
let [ana, ben, cem] = [] as unknown as [Member, Member, Member]

beforeAll(async () => {
  server = await openTestServer()
  spaceId = (await server.keeper()).space.id
  ana = await server.person('member', 'Ana')
  ben = await server.person('member', 'Ben')
  cem = await server.person('member', 'Cem')
  post = await ana.call('publishPost', { params: { spaceId }, body: { title: 'Tides', text: 'How they work' } })
})
afterAll(() => server.close())

const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })
const params = (kind: 'respect' | 'helped-me' | 'made-me-think' = 'respect') => ({ spaceId, postId: post.id, kind })
const seenBy = async (who: Agent) => (await who.call('readPost', { params: { spaceId, postId: post.id } })).reactions

test('counts show once one has reacted oneself, and to the author', async () => {
  expect(await ben.call('react', { params: params() })).toEqual({ mine: ['respect'], counts: { respect: 1 } })
  expect(await ben.call('react', { params: params() })).toEqual({ mine: ['respect'], counts: { respect: 1 } })
  expect(await seenBy(cem)).toEqual({ mine: [], counts: null })
  expect(await seenBy(ana)).toEqual({ mine: [], counts: { respect: 1 } })
  const both = await cem.call('react', { params: params('helped-me') })
  expect(both).toEqual({ mine: ['helped-me'], counts: { 'helped-me': 1, respect: 1 } })
})

test('a reaction is undone, and with it the sight of the counts', async () => {
  expect(await cem.call('unreact', { params: params('helped-me') })).toEqual({ mine: [], counts: null })
  expect(await cem.call('unreact', { params: params('helped-me') })).toEqual({ mine: [], counts: null })
  expect(await seenBy(ana)).toEqual({ mine: [], counts: { respect: 1 } })
})

test('nobody reacts to their own post, or with anything but the three', async () => {
  await refused(ana.call('react', { params: params() }), 'not-allowed')
  await refused(ben.call('react', { params: params('dislike' as never) }), 'not-found')
  await refused((await server.visitor()).call('react', { params: params() }), 'not-signed-in')
})
