import type { ErrorCode, ImageId, Post, PostId } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Agent } from '../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'
import { aPicture } from './testing/a-picture.ts'

// A server and its people are made first: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

type Member = Agent & { personId: string }
let server: TestServer
let keeper: Member
let params: { spaceId: string }

beforeAll(async () => {
  server = await openTestServer()
  const first = await server.keeper()
  keeper = first
  params = { spaceId: first.space.id }
})
afterAll(() => server.close())

const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })
const member = (name?: string) => server.person('member', name)
const upload = async (by: Agent): Promise<ImageId> =>
  (await by.call('uploadImage', { params, bytes: await aPicture() })).id
const publish = async (
  by: Agent,
  who: readonly Member[] = [],
  more: { alt?: string; title?: string } = {},
): Promise<Post> => {
  const { alt = 'Boats at low tide', title = 'A picture' } = more
  const images = [{ id: await upload(by), alt, pictured: who.map((one) => one.personId) }]
  const post = await by.call('publishPost', { params, body: { title, text: 'Look at this.', images } })
  await server.jobs.processAll()
  return read(by, post.id)
}
const read = (by: Agent, postId: PostId) => by.call('readPost', { params: { ...params, postId } })
const shown = async (by: Agent, post: Post) => (await read(by, post.id)).images
const fetchImage = (by: Agent, id: string) => by.fetch(`/api/spaces/${params.spaceId}/images/${id}`)
const status = async (by: Agent, id: string) => (await fetchImage(by, id)).status
const answer = (who: Agent, imageId: string, state: 'agreed' | 'declined') =>
  who.call('answerPictured', { params: { ...params, imageId }, body: { state } })
const kindsOf = async (who: Agent) => (await who.call('listNotices', { params })).items.map(({ kind }) => kind)
const rows = async (table: string) =>
  Number((await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(server.db)).rows[0]?.n)
const imageOf = (post: Post): ImageId => post.images[0]?.id as ImageId

describe('a picture', () => {
  test('stands beside its post with its description, for everybody who may read that', async () => {
    const [ana, ben] = [await member(), await member()]
    const post = await publish(ana)
    const [image] = await shown(ben, post)
    expect(image).toMatchObject({ alt: 'Boats at low tide', width: 40, height: 20, state: 'shown', pictured: null })
    const response = await fetchImage(ben, image?.id ?? '')
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(8, 12)
        .toString(),
    ).toBe('WEBP')
  })

  test('is served so that nothing in it runs, no other site shows it, and a “no” is heeded at once', async () => {
    const ana = await member()
    const { headers } = await fetchImage(ana, imageOf(await publish(ana)))
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(headers.get('cache-control')).toBe('private, no-cache')
    expect(headers.get('content-disposition')).toContain('inline')
    expect(headers.get('etag')).toMatch(/^"[0-9a-f-]{36}"$/)
  })

  test('needs no description', async () => {
    const ana = await member()
    expect((await publish(ana, [], { alt: '  ' })).images[0]?.alt).toBe('')
  })

  test('is only its uploader’s before it is sent, and gone when it never is', async () => {
    const [ana, ben] = [await member(), await member()]
    const id = await upload(ana)
    expect([await status(ana, id), await status(ben, id), await status(keeper, id)]).toEqual([200, 404, 404])
    const before = await rows('image_file')
    const { deleteLoose } = await import('./store.ts')
    await deleteLoose(server.db, server.clock())
    expect(await status(ana, id)).toBe(200)
    await deleteLoose(server.db, new Date(server.clock().getTime() + 1))
    expect([await status(ana, id), await rows('image_file')]).toEqual([404, before - 1])
  })

  test('is taken from nobody else, from no other post, and not twice', async () => {
    const [ana, ben] = [await member(), await member()]
    const id = await upload(ana)
    const send = (by: Agent, ids: readonly string[]) => {
      const images = ids.map((one) => ({ id: one, alt: '', pictured: [] }))
      return by.call('publishPost', { params, body: { title: 'T', text: 'x', images } })
    }
    await refused(send(ben, [id]), 'invalid-input')
    await refused(send(ana, [id, id]), 'invalid-input')
    await send(ana, [id])
    const before = await rows('post')
    await refused(send(ana, [id]), 'invalid-input')
    expect(await rows('post')).toBe(before)
    const fifth = await Promise.all([upload(ana), upload(ana), upload(ana), upload(ana), upload(ana)])
    await refused(send(ana, fifth), 'invalid-input')
  })

  test('comes in no other form than bytes, not too many of them, and not without end', async () => {
    const ana = await member()
    await refused(ana.call('uploadImage', { params, bytes: new Uint8Array(12 * 1024 * 1024 + 1) }), 'too-long')
    await refused(
      ana.call('uploadImage', { params, bytes: new TextEncoder().encode('<svg/>') }),
      'unsupported-media-type',
    )
    const visitor = await server.visitor()
    await refused(visitor.call('uploadImage', { params, bytes: await aPicture() }), 'not-signed-in')
    for (let time = 0; time < 12; time += 1) await upload(ana)
    await refused(upload(ana), 'too-many-requests')
  })

  test('is seen by whoever may read the words, and by nobody else', async () => {
    const [ana, ben] = [await member(), await member()]
    const post = await publish(ana)
    const id = imageOf(post)
    const who = async () => [await status(ana, id), await status(ben, id), await status(keeper, id)]
    for (const [visibility, expected] of [
      ['held', [200, 404, 200]],
      ['removed', [200, 404, 200]],
      ['hidden', [200, 200, 200]],
      ['visible', [200, 200, 200]],
    ] as const) {
      await sql`update post set visibility = ${visibility} where id = ${post.id}`.execute(server.db)
      expect(await who(), visibility).toEqual(expected)
    }
    expect(await status(await server.visitor(), id)).toBe(401)
  })

  test('follows an edit: reworded, put in another order, added, taken away', async () => {
    const ana = await member()
    const post = await publish(ana)
    const [one, two] = [imageOf(post), await upload(ana)]
    const edit = (images: { id: string; alt: string; pictured: string[] }[], text = post.text ?? '') =>
      ana.call('editPost', { params: { ...params, postId: post.id }, body: { text, version: 1, images } })
    const both = await edit([
      { id: two, alt: 'New', pictured: [] },
      { id: one, alt: 'Old', pictured: [] },
    ])
    expect(both.images.map(({ alt }) => alt)).toEqual(['New', 'Old'])
    expect([both.version, both.editedAt]).toEqual([1, null])
    expect((await edit([{ id: two, alt: 'New', pictured: [] }])).images).toHaveLength(1)
    expect(await status(ana, one)).toBe(404)
    const body = { text: 'Other words.', version: 1 }
    const kept = await ana.call('editPost', { params: { ...params, postId: post.id }, body })
    expect(kept.images).toHaveLength(1)
  })

  test('leaves nothing when its post is deleted, taken back, or its uploader leaves with their words', async () => {
    const count = async () => [await rows('image'), await rows('image_file'), await rows('pictured')]
    const before = await count()
    const [ana, ben] = [await member(), await member()]
    const first = await publish(ana, [ben])
    await ana.call('deletePost', { params: { ...params, postId: first.id } })
    const second = await publish(ana, [ben])
    await ana.call('takeBackPost', { params: { ...params, postId: second.id } })
    const third = await publish(ana, [ben])
    await ana.call('leaveSpace', { params, body: { password: 'correct horse battery', words: 'go' } })
    expect([await count(), (await read(ben, third.id)).images]).toEqual([before, []])
    // What tells of the two others went with them.
    expect(await kindsOf(ben)).toEqual(['pictured'])
  })

  test('is described in words that are read like the post’s own', async () => {
    const ana = await member()
    await keeper.call('changeSpace', { params, body: { machine: 'hold' } })
    const post = await publish(ana, [], { alt: 'You are a worthless idiot and everybody hates you', title: 'Fine' })
    await keeper.call('changeSpace', { params, body: { machine: 'nothing' } })
    expect(post.visibility).toBe('held')
  })
})

describe('who is in a picture', () => {
  test('is told, is named to nobody else, and hides it at once', async () => {
    const [ana, ben, cem] = [await member('Ana'), await member('Ben'), await member()]
    const post = await publish(ana, [ben])
    const id = imageOf(post)
    expect(post.images[0]?.pictured).toMatchObject([{ person: { name: 'Ben' }, state: 'agreed' }])
    expect((await shown(cem, post))[0]?.pictured).toBeNull()
    const [notice] = (await ben.call('listNotices', { params })).items
    expect(notice).toMatchObject({ kind: 'pictured', values: { name: 'Ana' }, path: '/pictured' })
    expect((await ben.call('listPictured', { params })).items).toMatchObject([
      { imageId: id, postId: post.id, state: 'agreed', by: { name: 'Ana' } },
    ])
    await answer(ben, id, 'declined')
    expect([await shown(cem, post), await status(cem, id)]).toEqual([[], 404])
    expect([await status(ben, id), await status(ana, id), await status(keeper, id)]).toEqual([200, 200, 200])
    expect((await shown(ana, post))[0]?.state).toBe('withdrawn')
    expect(await kindsOf(ana)).toEqual(['picture-withdrawn'])
    expect((await ana.call('listNotices', { params })).items[0]?.values).toEqual({})
    await answer(ben, id, 'agreed')
    expect(await status(cem, id)).toBe(200)
  })

  test('is asked first where they want that: nobody else sees it before all agreed', async () => {
    const [ana, ben, cem, dan] = [await member(), await member(), await member(), await member()]
    for (const who of [ben, cem]) await who.call('changePictureChoice', { params, body: { choice: 'ask' } })
    const post = await publish(ana, [ben, cem])
    const id = imageOf(post)
    expect([await kindsOf(ben), await status(dan, id), (await shown(ana, post))[0]?.state]).toEqual([
      ['pictured-asked'],
      404,
      'waiting',
    ])
    await answer(ben, id, 'agreed')
    expect(await status(dan, id)).toBe(404)
    await answer(cem, id, 'agreed')
    expect(await status(dan, id)).toBe(200)
  })

  test('may want it never, and is not even told', async () => {
    const [ana, ben] = [await member(), await member()]
    await ben.call('changePictureChoice', { params, body: { choice: 'nobody' } })
    const post = await publish(ana, [ben])
    expect([post.images[0]?.state, await kindsOf(ben)]).toEqual(['withdrawn', []])
  })

  test('is not called by somebody they block, and it waits', async () => {
    const [ana, ben] = [await member(), await member()]
    await ben.call('setLimit', { params: { ...params, personId: ana.personId }, body: { kind: 'block' } })
    const post = await publish(ana, [ben])
    expect([post.images[0]?.state, await kindsOf(ben)]).toEqual(['waiting', []])
    expect((await ben.call('listPictured', { params })).items).toHaveLength(1)
  })

  test('may say so without having been named, and take that back', async () => {
    const [ana, ben, cem] = [await member(), await member(), await member()]
    const post = await publish(ana)
    const id = imageOf(post)
    await refused(answer(cem, id, 'agreed'), 'not-found')
    await answer(cem, id, 'declined')
    expect([await status(ben, id), await status(cem, id)]).toEqual([404, 200])
    await refused(answer(ben, id, 'agreed'), 'not-found')
    await refused(answer(ana, id, 'agreed'), 'not-found')
    await answer(cem, id, 'agreed')
    expect(await status(ben, id)).toBe(200)
  })

  test('cannot be unnamed by an edit', async () => {
    const [ana, ben, cem] = [await member(), await member(), await member()]
    const post = await publish(ana, [ben])
    await answer(ben, imageOf(post), 'declined')
    const images = [{ id: imageOf(post), alt: '', pictured: [] }]
    await ana.call('editPost', { params: { ...params, postId: post.id }, body: { text: 'Look.', version: 1, images } })
    await server.jobs.processAll()
    expect(await status(cem, imageOf(post))).toBe(404)
    expect(await kindsOf(ben)).toEqual(['pictured'])
  })

  test('is somebody of this space, and is told once however often the job comes', async () => {
    const [ana, ben] = [await member(), await member()]
    const gone = '00000000-0000-7000-8000-000000000000'
    await refused(publish(ana, [{ ...ben, personId: gone }]), 'invalid-input')
    const post = await publish(ana, [ben])
    const { tellPictured } = await import('./consent/tell-pictured.ts')
    const tools = { db: server.db, clock: server.clock, newId: () => crypto.randomUUID() as never }
    await tellPictured(tools, { spaceId: params.spaceId as never, postId: post.id })
    expect(await kindsOf(ben)).toEqual(['pictured'])
  })

  test('leaves no picture that they said no to, and what they agreed to only where they let their words stay', async () => {
    const [ana, cem] = [await member(), await member()]
    const cases = [
      ['declined', 'stay', 404],
      ['agreed', 'stay', 200],
      ['agreed', 'go', 404],
    ] as const
    for (const [state, words, expected] of cases) {
      const ben = await member()
      const post = await publish(ana, [ben])
      await answer(ben, imageOf(post), state)
      await ben.call('leaveSpace', { params, body: { password: 'correct horse battery', words } })
      expect(await status(cem, imageOf(post)), `${state}, ${words}`).toBe(expected)
    }
  })

  test('hears of a held post when it is released', async () => {
    const [ana, ben] = [await member(), await member()]
    const images = [{ id: await upload(ana), alt: '', pictured: [ben.personId] }]
    const post = await ana.call('publishPost', { params, body: { title: 'T', text: 'x', images } })
    await sql`update post set visibility = 'held' where id = ${post.id}`.execute(server.db)
    await server.jobs.processAll()
    expect(await kindsOf(ben)).toEqual([])
  })

  test('finds it in what they may take along', async () => {
    const [ana, ben] = [await member(), await member()]
    const post = await publish(ana, [ben])
    const take = async (who: Agent) =>
      JSON.stringify(await who.call('exportAccount', { body: { password: 'correct horse battery' } }))
    expect(await take(ben)).toContain(imageOf(post))
    expect(await take(ana)).toContain('Boats at low tide')
  })
})
