import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createNewId } from '../../ground/id.ts'
import { openTestServer, type TestServer } from '../../ground/testing/test-server.ts'
import { digestOf } from '../testing/open-place.ts'
import { type BringInOptions, bringIn, type Origin } from './bring-in.ts'
import { toOurs } from './read/discourse.ts'
import { fromTyped, toMarkdown } from './read/to-markdown.ts'

// A community is filled through the API first: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let server: TestServer
let folder: string
const sample = (name: string) => fileURLToPath(new URL(`./testing/${name}`, import.meta.url))
const samples: Record<Origin, string> = {
  discourse: sample('dump.sql'),
  disqus: sample('disqus.xml'),
  wordpress: sample('wordpress.xml'),
}

beforeAll(async () => {
  server = await openTestServer()
  const keeper = await server.keeper()
  for (const slug of Object.keys(samples)) {
    await keeper.call('createSpace', { body: { name: slug, slug, displayName: 'Kit' } })
  }
  folder = await mkdtemp(join(tmpdir(), 'hearth-elsewhere-'))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const bring = (origin: Origin, options: Partial<BringInOptions> = {}) =>
  bringIn(
    { db: server.db, clock: server.clock, newId: createNewId(server.clock) },
    {
      origin,
      path: samples[origin],
      slug: origin,
      isDryRun: false,
      claimsFile: null,
      address: 'https://hearth.example',
      ...options,
    },
  )

interface Came {
  readonly author: string
  readonly title: string | null
  readonly text: string
  readonly at: string
  readonly edited: string | null
  readonly closed: string | null
  readonly answers: string | null
}

const came = async (slug: string): Promise<Came[]> => {
  const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS')`)
  const { rows } = await sql<Came>`
    select a.name as author, p.title, p.text, ${iso('p.published_at')} as at, ${iso('p.edited_at')} as edited,
      ${iso('p.closed_at')} as closed, left(parent.text, 12) as answers
    from post p join space s on s.id = p.space_id join person a on a.space_id = p.space_id and a.id = p.author_id
      left join post parent on parent.space_id = p.space_id and parent.id = p.parent_id
    where s.slug = ${slug} order by p.published_at`.execute(server.db)
  return rows
}

describe('a dry run', () => {
  test.each([
    [
      'discourse',
      {
        people: 2,
        threads: 2,
        replies: 3,
        left: { deleted: 1, hidden: 1, private: 3, 'machine-made': 1, 'without-thread': 1 },
      },
    ],
    ['disqus', { people: 3, threads: 1, replies: 3, left: { spam: 1, deleted: 1, 'without-comments': 1 } }],
    ['wordpress', { people: 3, threads: 2, replies: 3, left: { pingback: 1, waiting: 1, 'without-comments': 1 } }],
  ] as const)('of %s says what would come and what stays behind, and writes nothing', async (origin, expected) => {
    const before = await digestOf(server.db)
    const { found, people } = await bring(origin, { isDryRun: true, claimsFile: join(folder, 'never.csv') })
    const { threads, replies, left } = found
    expect({ people, threads, replies, left: Object.fromEntries(left) }).toEqual(expected)
    expect(await digestOf(server.db)).toEqual(before)
    await expect(stat(join(folder, 'never.csv'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

test('a Discourse forum comes with its threads, times, authors, answers and edits; what was not for everybody does not', async () => {
  await bring('discourse')
  const posts = await came('discourse')
  expect(posts).toEqual([
    {
      author: 'Mira évil Sand',
      title: 'Rope & tide',
      text: 'Where is the *old* rope?\nA tab:\tand a backslash: \\n.',
      at: '2019-05-02T07:00:00.123',
      edited: '2019-05-03T09:00:00.000',
      closed: '2019-05-02T10:00:00.000',
      answers: null,
    },
    expect.objectContaining({
      author: 'jon',
      text: '> mira:\n>\n> Where is the *old* rope?\n\nBehind the shed.\n\n(picture: shed)',
      at: '2019-05-02T08:15:30.500',
      answers: 'Where is the',
    }),
    expect.objectContaining({ author: 'Somebody', answers: '> mira:\n>\n> ' }),
    expect.objectContaining({ text: 'To the one that is gone.', answers: 'Where is the' }),
    expect.objectContaining({ title: `${'x'.repeat(199)}…`, text: '=Formulas= and <b>tags</b>' }),
  ])
})

test('comments of Disqus come below the page that they are about, as Markdown', async () => {
  await bring('disqus')
  expect(await came('disqus')).toEqual([
    expect.objectContaining({
      author: 'Harbour News',
      title: 'The rope & the tide',
      text: '<https://news.example/2019/05/the-rope/>',
      closed: '2019-05-02T08:50:00.000',
    }),
    expect.objectContaining({
      author: 'Mira Sand',
      text: 'Where is it?  \nI **looked** \\*everywhere\\*: [here](https://maps.example/x)',
      answers: '<https://new',
    }),
    expect.objectContaining({
      author: 'Jon',
      text: 'Behind the shed.\n\n(picture: the shed)',
      answers: 'Where is it?',
    }),
    expect.objectContaining({ author: 'Jon', text: 'To the spam.', answers: '<https://new' }),
  ])
})

test('a WordPress site comes with its articles, comments and bbPress topics', async () => {
  await bring('wordpress')
  expect(await came('wordpress')).toEqual([
    expect.objectContaining({
      author: 'Mira Sand',
      text: 'It was an *old* rope.\n\n-   long\n-   wet\n\n<https://news.example/2019/05/the-rope/>',
      closed: null,
    }),
    expect.objectContaining({
      author: 'Jon',
      text: 'Behind the shed.  \n1\\. not a list\n\nA second paragraph with `code` & more.',
      answers: 'It was an *o',
    }),
    expect.objectContaining({ author: 'Mira Sand', text: 'Thank you!', answers: 'Behind the s' }),
    expect.objectContaining({
      author: 'jonforum',
      title: 'Knots',
      text: 'Which knot  \nholds?',
      closed: '2020-02-01T13:00:00.000',
    }),
    expect.objectContaining({ author: 'Mira Sand', text: 'The bowline.', answers: 'Which knot  ' }),
  ])
})

test.each(Object.keys(samples) as Origin[])(
  'the same file of %s a second time is refused and changes nothing',
  async (origin) => {
    const before = await digestOf(server.db)
    const claimsFile = join(folder, `again-${origin}.csv`)
    await expect(bring(origin, { claimsFile })).rejects.toMatchObject({ code: 'already-here' })
    expect(await digestOf(server.db)).toEqual(before)
    await expect(stat(claimsFile)).rejects.toMatchObject({ code: 'ENOENT' })
  },
)

test('people take their places by a link of their own, once, and their words are theirs', async () => {
  const keeper = await server.keeper()
  const space = await keeper.call('createSpace', { body: { name: 'Claimed', slug: 'claimed', displayName: 'Kit' } })
  const path = join(folder, 'dump.sql.gz')
  await writeFile(path, gzipSync(await readFile(samples.discourse)))
  const claimsFile = join(folder, 'claims.csv')
  await bring('discourse', { path, slug: 'claimed', claimsFile })
  expect((await stat(claimsFile)).mode & 0o777).toBe(0o600)
  const lines = (await readFile(claimsFile, 'utf8')).trim().split('\r\n')
  expect(lines.map((line) => line.replace(/[\w-]{43}$/, 'TOKEN')).sort()).toEqual([
    'Mira évil Sand,mira@example.org,https://hearth.example/join/TOKEN',
    'jon,jon@example.org,https://hearth.example/join/TOKEN',
    'name,email,link',
  ])
  const invitation = lines.find((line) => line.startsWith('jon'))?.split('/join/')[1] ?? ''
  // They are no invitations for anybody, and do not crowd the keeper's list.
  expect((await keeper.call('listInvitations', { params: { spaceId: space.id } })).items).toEqual([])
  const jon = await server.visitor()
  const body = { name: 'jon-here', password: 'correct horse battery', displayName: 'Jon', invitation }
  await jon.call('signUp', { body })
  const me = (await jon.call('readMe')).people[0]?.person
  expect(me).toMatchObject({ name: 'Jon', role: 'member', joinedAt: '2019-04-02T00:00:00.000Z' })
  const feed = await jon.call('readFeed', { params: { spaceId: space.id }, query: { order: 'newest' } })
  expect(feed.items[0]?.post).toMatchObject({ author: { id: me?.id, name: 'Jon' }, may: { edit: true, delete: true } })
  const other = await server.visitor()
  await expect(other.call('signUp', { body: { ...body, name: 'other' } })).rejects.toMatchObject({
    problem: { code: 'invitation-invalid' },
  })
  // Whoever is a person of the space already takes no second place, and the link stays good.
  const token = lines.find((line) => line.startsWith('Mira'))?.split('/join/')[1] ?? ''
  const twice = jon.call('joinSpace', { params: { spaceId: space.id }, body: { displayName: 'X', invitation: token } })
  await expect(twice).rejects.toMatchObject({ problem: { code: 'already-member' } })
  await server.visitor().then((mira) =>
    mira.call('signUp', {
      body: { name: 'mira', password: 'correct horse battery', displayName: 'Mira', invitation: token },
    }),
  )
})

describe('what cannot be read is refused with a code and the line, and leaves nothing', () => {
  const cases: readonly (readonly [string, Origin, (text: string) => string, string, number | null])[] = [
    ['another file', 'discourse', () => 'select 1;\n', 'source-unknown', null],
    [
      'a dump that is cut off',
      'discourse',
      (text) => text.slice(0, text.indexOf('Behind the shed')),
      'line-broken',
      46,
    ],
    [
      'a row with a field too few',
      'discourse',
      (text) => text.replace('\tFrom somebody', 'From somebody'),
      'line-broken',
      48,
    ],
    ['a time that is none', 'discourse', (text) => text.replace('2019-05-02 09:00:00', 'yesterday'), 'line-broken', 48],
    ['XML that is not well-formed', 'disqus', (text) => text.replace('</message>', '</mess>'), 'line-broken', 42],
    ['XML of something else', 'disqus', () => '<rss><channel/></rss>', 'source-unknown', null],
    [
      'an entity that the document made up',
      'disqus',
      (text) => text.replace('<disqus', '<!DOCTYPE disqus [<!ENTITY a "b">]>\n<disqus').replace('Nobody wrote', '&a;'),
      'line-broken',
      30,
    ],
    ['nothing', 'wordpress', () => '', 'line-broken', 1],
    ['a comment without a time', 'wordpress', (text) => text.replace(/<wp:comment_date.*/g, ''), 'line-broken', 39],
    [
      'a site with nothing to bring',
      'wordpress',
      (text) => text.replace(/<item>[\s\S]*<\/item>/, ''),
      'nothing-to-bring',
      null,
    ],
  ]
  test.each(cases)('%s (%s)', async (name, origin, damage, code, line) => {
    const path = join(folder, name.replaceAll(' ', '-'))
    await writeFile(path, damage(await readFile(samples[origin], 'utf8')))
    const before = await digestOf(server.db)
    await expect(bring(origin, { path })).rejects.toMatchObject({ name: 'MovingError', code, line })
    expect(await digestOf(server.db)).toEqual(before)
  })

  test('a space that is not there', async () => {
    await expect(bring('disqus', { slug: 'nowhere' })).rejects.toMatchObject({ code: 'no-such-space' })
  })
})

test('Discourse quotes inside quotes stay quotes, and uploads leave their words', () => {
  expect(toOurs('[quote="a, post:1"]\n[quote=b]\nin\n[/quote]\nout\n[/quote]\nme')).toBe(
    '> a:\n>\n> > b:\n> >\n> > in\n>\n> out\n\nme',
  )
  expect(toOurs('![](upload://x.png) [plan.pdf|attachment](upload://y.pdf) (3 kB)')).toBe('(picture) plan.pdf (3 kB)')
})

test('HTML becomes Markdown without scripts, and never throws', () => {
  expect(toMarkdown('<p>a<script>b</script></p><iframe src="x"></iframe>')).toBe('a')
  expect(toMarkdown(`${'<div>'.repeat(20_000)}deep`)).toContain('deep')
  expect(fromTyped('one\ntwo\n\n\n<blockquote>three</blockquote>')).toBe('one  \ntwo\n\n> three')
})
