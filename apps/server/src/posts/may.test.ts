import { type Post, type Visibility, visibilities } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Agent } from '../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

type Member = Agent & { personId: string }
let server: TestServer
let spaceId: string
const people: Record<string, Member> = {}

beforeAll(async () => {
  server = await openTestServer()
  const keeper = await server.keeper()
  spaceId = keeper.space.id
  people.author = await server.person('member', 'Author')
  people.other = await server.person('member', 'Other')
  people.moderator = await server.person('moderator', 'Moderator')
  people.keeper = keeper
  people.blocked = await server.person('member', 'Blocked')
  people.suspended = await server.person('member', 'Suspended')
  const params = { spaceId, personId: people.blocked.personId }
  await people.author.call('setLimit', { params, body: { kind: 'block' } })
  await sql`update person set suspended_until = '2030-01-01' where id = ${people.suspended.personId}`.execute(server.db)
})
afterAll(() => server.close())

const refusals = ['not-allowed', 'suspended', 'gone', 'thread-closed', 'replies-limited', 'not-found', 'invalid-input']
/** Whether the server lets it happen. */
const happens = (asked: Promise<unknown>): Promise<boolean> =>
  asked.then(
    () => true,
    (error: { problem?: { code: string } }) => {
      if (!refusals.includes(error.problem?.code ?? '')) throw error
      return false
    },
  )

const asAuthor = (body: { title: string; text: string }): Promise<Post> =>
  (people.author as Member).call('publishPost', { params: { spaceId }, body })

const make = async (visibility: Visibility, isClosed: boolean): Promise<Post> => {
  const post = await asAuthor({ title: 'Title', text: 'words' })
  if (visibility === 'deleted') {
    await people.author?.call('deletePost', { params: { spaceId, postId: post.id } })
  } else {
    await sql`update post set visibility = ${visibility} where id = ${post.id}`.execute(server.db)
  }
  if (isClosed) await sql`update post set closed_at = ${server.clock()} where id = ${post.id}`.execute(server.db)
  return post
}

const roles = ['author', 'other', 'moderator', 'keeper', 'blocked', 'suspended'] as const
const cases = visibilities.flatMap((visibility) =>
  [false, true].flatMap((isClosed) => roles.map((role) => ({ visibility, isClosed, role }))),
)

test.each(cases)('what $role may do with a $visibility post (closed: $isClosed) is what happens', async (each) => {
  const who = people[each.role] as Member
  const post = await make(each.visibility, each.isClosed)
  const params = { spaceId, postId: post.id }
  const seen = await who.call('readPost', { params }).catch(() => null)
  if (seen === null) {
    expect(each.visibility).toBe('held')
    expect(['other', 'blocked', 'suspended']).toContain(each.role)
  }
  const may = seen?.may
  const thanks = { toPersonId: people.author?.personId ?? '', postId: post.id, act: 'x', effect: 'y' }
  const tried = {
    react: await happens(who.call('react', { params: { ...params, kind: 'respect' } })),
    thank: await happens(who.call('giveThanks', { params: { spaceId }, body: thanks })),
    edit: await happens(who.call('editPost', { params, body: { text: 'new words', version: 1 } })),
    reply: await happens(who.call('publishPost', { params: { spaceId }, body: { parentId: post.id, text: 'x' } })),
    delete: await happens(who.call('takeBackPost', { params })),
  }
  expect(tried).toEqual({
    react: may?.react ?? false,
    thank: may?.thank ?? false,
    edit: may?.edit ?? false,
    reply: may?.reply ?? false,
    delete: may?.delete ?? false,
  })
})
