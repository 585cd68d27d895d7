import type { Post, Visibility } from '@hearth/contract'
import { visibilities } from '@hearth/contract'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

type Member = Agent & { personId: string }
let server: TestServer
let spaceId: string
let keeper: Agent
let [ana, ben, mod] = [] as unknown as [Member, Member, Member]

beforeAll(async () => {
  server = await openTestServer()
  const first = await server.keeper()
  keeper = first
  spaceId = first.space.id
  ana = await server.person('member', 'Ana Öztürk')
  ben = await server.person('member', 'Ben')
  mod = await server.person('moderator', 'Mo')
})
afterAll(() => server.close())

const open = (who: Agent, text: string, title = 'A thread'): Promise<Post> =>
  who.call('publishPost', { params: { spaceId }, body: { title, text } })
const reply = (who: Agent, to: Post, text: string): Promise<Post> =>
  who.call('publishPost', { params: { spaceId }, body: { parentId: to.id, text } })
const set = (post: Post, visibility: Visibility) =>
  visibility === 'deleted'
    ? ana.call('deletePost', { params: { spaceId, postId: post.id } })
    : sql`update post set visibility = ${visibility} where id = ${post.id}`.execute(server.db)
const search = (who: Agent, q: string, more: { order?: 'best' | 'newest'; cursor?: string; limit?: number } = {}) =>
  who.call('searchPosts', { params: { spaceId }, query: { q, ...more } })
const idsOf = async (who: Agent, q: string) => (await search(who, q)).items.map((hit) => hit.post.id)
const marked = (one: { text: string; marks: { start: number; end: number }[] } | null) =>
  one?.marks.map(({ start, end }) => one.text.slice(start, end))

describe('finding words', () => {
  test('a word is found in every form that its language gives it, with the words around it', async () => {
    const thread = await open(
      ana,
      'We were **running** along the harbour wall yesterday morning.',
      'Joggers of the pier',
    )
    const { items } = await search(ben, 'runs')
    expect(items.map((hit) => hit.post.id)).toEqual([thread.id])
    expect(items[0]?.excerpt?.text).toBe('We were running along the harbour wall yesterday morning.')
    expect(marked(items[0]?.excerpt ?? null)).toEqual(['running'])
    expect(marked((await search(ben, 'jogger')).items[0]?.title ?? null)).toEqual(['Joggers'])
  })

  test('each text is read in its own language', async () => {
    const german = await open(
      ana,
      'Gestern haben wir die alten Häuser am Ufer fotografiert und dort übernachtet.',
      'Ausflug',
    )
    expect(await idsOf(ben, 'haus')).toEqual([german.id])
    expect(await idsOf(ben, 'ÜBERNACHTET')).toEqual([german.id])
    expect(marked((await search(ben, 'Haus')).items[0]?.excerpt ?? null)).toEqual(['Häuser'])
  })

  test('a reply too short to tell its language is taken to be in that of its thread', async () => {
    const thread = await open(ana, 'The ferries leave from the northern quay every hour.', 'Ferry times')
    const short = await reply(ben, thread, 'Wagons!')
    expect(await idsOf(ana, 'wagon')).toEqual([short.id])
  })

  test('scripts without blanks are found by any two signs, and by one', async () => {
    const post = await open(ana, '昨日、東京駅で古い友達に会いました。', '東京')
    expect(await idsOf(ben, '京駅')).toEqual([post.id])
    expect(await idsOf(ben, '達')).toEqual([post.id])
    expect(await idsOf(ben, '駅京')).toEqual([])
    expect(marked((await search(ben, '友達')).items[0]?.excerpt ?? null)).toEqual(['友達'])
  })

  test('quotes, or and minus do what people expect of them', async () => {
    const one = await open(ana, 'The copper kettle whistles in the kitchen.', 'Kettle')
    const two = await open(ana, 'The kettle of copper was sold.', 'Sold')
    expect((await idsOf(ben, 'copper kettle')).sort()).toEqual([one.id, two.id].sort())
    expect(await idsOf(ben, '"copper kettle"')).toEqual([one.id])
    expect(await idsOf(ben, 'copper -whistle')).toEqual([two.id])
    expect((await idsOf(ben, 'whistles or sold')).length).toBe(2)
  })

  test('any text can be looked for, and nothing breaks', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), 40)
    for (const q of [...texts, '"', '-', "'", '\\', ':*', '()', '<->', 'a:*b', '%', '駅 ก -', 'the']) {
      if (!/\S/.test(q) || q.includes('\0') || !q.isWellFormed()) continue
      expect(Array.isArray((await search(ben, q)).items)).toBe(true)
    }
  })

  test('a post is found by its words of now: not by those before an edit, not by those taken away', async () => {
    const post = await open(ana, 'The walrus sleeps.', 'Zoo')
    await ana.call('editPost', {
      params: { spaceId, postId: post.id },
      body: { text: 'The otter sleeps.', version: 1 },
    })
    expect(await idsOf(ben, 'walrus')).toEqual([])
    expect(await idsOf(ben, 'otter')).toEqual([post.id])
    await ana.call('deletePost', { params: { spaceId, postId: post.id } })
    expect(await idsOf(ben, 'otter')).toEqual([])
    const { rows } = await sql`select from search_entry where post_id = ${post.id}`.execute(server.db)
    expect(rows).toEqual([])
  })
})

describe('pages', () => {
  test('both orders come page by page, each post once', async () => {
    const posts: string[] = []
    for (let count = 0; count < 7; count += 1) {
      server.advance(1)
      posts.push((await open(ana, `${'Marzipan '.repeat((count % 3) + 1)}number ${count}.`, `Sweet ${count}`)).id)
    }
    for (const order of ['newest', 'best'] as const) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await search(ben, 'marzipan', { order, limit: 3, ...(cursor ? { cursor } : {}) })
        seen.push(...page.items.map((hit) => hit.post.id))
        cursor = page.next ?? undefined
      } while (cursor)
      expect(seen.toSorted()).toEqual(posts.toSorted())
      if (order === 'newest') expect(seen).toEqual(posts.toReversed())
    }
    await expect(search(ben, 'marzipan', { cursor: 'x' })).rejects.toMatchObject({ problem: { code: 'bad-cursor' } })
  })

  test('a title counts for more than a mention', async () => {
    await open(ana, 'Somebody mentioned the lighthouse in passing, among other things.', 'Walks')
    server.advance(1)
    const about = await open(ana, 'How do we keep it standing?', 'The lighthouse')
    server.advance(1)
    await open(ana, 'Further on there is the lighthouse, and after that the sea.', 'More walks')
    expect((await idsOf(ben, 'lighthouse'))[0]).toBe(about.id)
  })
})

describe('nobody finds what they may not read', () => {
  const expected: Record<Visibility, { author: boolean; other: boolean; moderator: boolean; visitor: boolean }> = {
    visible: { author: true, other: true, moderator: true, visitor: true },
    // Readable by a click where it stands, so a search does not bring it up for others.
    hidden: { author: true, other: false, moderator: true, visitor: false },
    held: { author: true, other: false, moderator: true, visitor: false },
    removed: { author: true, other: false, moderator: true, visitor: false },
    deleted: { author: false, other: false, moderator: false, visitor: false },
  }

  test.each(visibilities)('a %s post, and a reply that is so', async (visibility) => {
    const word = `quince${visibility}`
    const thread = await open(ana, `About the ${word}.`, `On ${word}`)
    const answer = await reply(ana, await open(ben, 'A calm thread about fruit.', 'Fruit'), `Also ${word}.`)
    await set(thread, visibility)
    await set(answer, visibility)
    await keeper.call('changeSpace', { params: { spaceId }, body: { reading: 'public' } })
    const people = { author: ana, other: ben, moderator: mod, visitor: await server.visitor() }
    for (const [who, agent] of Object.entries(people)) {
      const found = (await idsOf(agent, word)).sort()
      const may = expected[visibility][who as keyof typeof people]
      expect([who, found]).toEqual([who, may ? [thread.id, answer.id].sort() : []])
    }
    await keeper.call('changeSpace', { params: { spaceId }, body: { reading: 'members' } })
    await expect(idsOf(people.visitor, word)).rejects.toMatchObject({ problem: { code: 'not-signed-in' } })
  })

  test('whatever is set in whatever thread: what is found can be read, by everybody who finds it', async () => {
    const thread = await open(ana, 'A medlar tree grows here.', 'Medlar trees')
    const posts = [thread, await reply(ana, thread, 'Medlar jam.'), await reply(ben, thread, 'Medlar cake.')]
    const everybody = [ana, ben, mod, keeper]
    const one = fc.constantFrom(...visibilities.filter((visibility) => visibility !== 'deleted'))
    await fc.assert(
      fc.asyncProperty(fc.tuple(one, one, one), async (states) => {
        for (const [index, post] of posts.entries()) await set(post, states[index] ?? 'visible')
        for (const who of everybody) {
          for (const { post } of (await search(who, 'medlar')).items) {
            expect(post.text).toMatch(/medlar/i)
            const { opener } = await who.call('readThread', { params: { spaceId, postId: post.id } })
            expect(opener.id).toBe(thread.id)
          }
        }
      }),
      { numRuns: 8 },
    )
  })

  test('another space finds nothing of this one', async () => {
    await open(ana, 'The word is persimmon.')
    const other = await keeper.call('createSpace', { body: { name: 'Quay', slug: 'quay', displayName: 'Kit' } })
    const params = { spaceId: other.id }
    expect((await keeper.call('searchPosts', { params, query: { q: 'persimmon' } })).items).toEqual([])
    expect((await keeper.call('searchPeople', { params, query: { q: 'ana' } })).items).toEqual([])
  })

  test('whom one muted is found folded: without the words', async () => {
    const post = await open(ben, 'The word is tamarind.', 'Spice')
    await ana.call('setLimit', { params: { spaceId, personId: ben.personId }, body: { kind: 'mute' } })
    const { items } = await search(ana, 'tamarind')
    expect(items.map((hit) => [hit.post.id, hit.excerpt])).toEqual([[post.id, null]])
    await ana.call('liftLimit', { params: { spaceId, personId: ben.personId } })
  })
})

describe('finding people', () => {
  const names = async (q: string) =>
    (await ben.call('searchPeople', { params: { spaceId }, query: { q } })).items.map((person) => person.name)

  test('any word of a name is found by its beginning, in any case', async () => {
    expect(await names('ana')).toEqual(['Ana Öztürk'])
    expect(await names('özt')).toEqual(['Ana Öztürk'])
    expect(await names('na')).toEqual([])
    expect(await names('%')).toEqual([])
  })
})
