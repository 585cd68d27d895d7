import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { startServer } from '../../e2e/running-server.ts'
import { type Figure, figure } from './figure.ts'

const posts = 100_000
const rounds = 12

/** Words of the made-up posts are drawn by rank: the first stands in every few posts, the last in hardly any. */
const asked = [
  'mola',
  'bena',
  'tiko',
  'runa mola',
  '"bena tiko"',
  'mola -bena',
  'w7',
  'w90',
  'w900',
  'w7000',
  'w40 or w41',
]

/**
 * How long a search of a space with 100,000 posts takes, asked over HTTP one after the other as a visitor: rare words and
 * words that stand in every third post, phrases, and both orders.
 */
export const benchSearch = async (): Promise<Figure[]> => {
  const server = await startServer({ isDemo: true, env: { TRUST_PROXY: '1' } })
  try {
    const client = new pg.Client({ connectionString: databaseOf(server.dataDir) })
    await client.connect()
    await fill(client).finally(() => client.end())
    const { items } = (await (await fetch(`${server.address}/api/spaces`)).json()) as { items: { id: string }[] }
    const milliseconds: number[] = []
    let count = 0
    for (let round = 0; round <= rounds; round += 1) {
      for (const q of asked) {
        for (const order of ['best', 'newest']) {
          count += 1
          const address = `${server.address}/api/spaces/${items[0]?.id}/search/posts?${new URLSearchParams({ q, order })}`
          const start = performance.now()
          // Searches are counted by address; each of these comes from its own.
          const answer = await fetch(address, { headers: { 'x-forwarded-for': `10.1.${count >> 8}.${count & 255}` } })
          await answer.arrayBuffer()
          if (!answer.ok) throw new Error(`The search was answered ${answer.status}.`)
          if (round > 0) milliseconds.push(performance.now() - start)
        }
      }
    }
    const sorted = milliseconds.toSorted((a, b) => a - b)
    const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
    return [
      figure('search in 100,000 posts, median', at(0.5), 'ms'),
      figure('search in 100,000 posts, 95th percentile', at(0.95), 'ms', { atMost: 100 }),
    ]
  } finally {
    await server.stop()
  }
}

const databaseOf = (dataDir: string): string => {
  const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim()
  const port = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3]
  return `postgres://hearth:${password}@127.0.0.1:${port}/hearth`
}

/** Threads of ten posts by the people of the demo, 40 words each; the entries of the search follow by themselves. */
const fill = async (client: pg.Client): Promise<void> => {
  await client.query('select setseed(0.47)')
  for (let from = 0; from < posts; from += 10_000) {
    await client.query(
      `with people as (select space_id, id, row_number() over (order by id) - 1 as place, count(*) over () as total from person)
      insert into post (space_id, id, thread_id, parent_id, author_id, title, text, visibility, version, published_at)
      select p.space_id, ${idOf('n')}, ${idOf('n - n % 10')}, case when n % 10 = 0 then null else ${idOf('n - n % 10')} end, p.id,
        case when n % 10 = 0 then 'Thread ' || n end,
        (select string_agg(case when rank < 4 then (array['mola', 'bena', 'tiko', 'runa'])[rank + 1] else 'w' || rank end, ' ')
          from (select floor(exp(random() * ln(20000)))::integer - 1 + 0 * n as rank from generate_series(1, 40)) drawn),
        'visible', 1, now() - n * interval '1 minute'
      from generate_series($1::integer, $2::integer) n join people p on p.place = n % p.total`,
      [from, from + 9_999],
    )
  }
  await client.query('vacuum analyze')
}

const idOf = (n: string): string => `('0193a000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`
