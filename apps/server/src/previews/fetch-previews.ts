import type { PostId } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import { fetchPage, type Net } from './fetch/fetch-page.ts'
import { readCard } from './read/read-card.ts'
import { isOn, listDue, settle } from './store.ts'

const nothing = { state: 'none', site: null, title: null, description: null } as const

/**
 * Fetches what waits beside posts that everybody can read, each link once, whatever comes of it: a server that does not answer
 * is not asked again. Twice does nothing more.
 *
 * @param of without `postId` what waits anywhere, such as beside a held post that was released
 */
export const fetchPreviews = async (
  { db, clock, net, waitSeconds }: { db: Db; clock: Clock; net: Net; waitSeconds: number },
  of: { readonly postId?: PostId } = {},
): Promise<void> => {
  const before = new Date(clock().getTime() - waitSeconds * 1000)
  for (const row of await listDue(db, { before, limit: 20, ...of })) {
    if (!(await isOn(db, row.space_id))) continue
    const page = await fetchPage(net, row.url)
    const card = page.kind === 'page' ? readCard(page.bytes, page.contentType) : null
    await settle(db, row, card ? { state: 'ready', ...card } : nothing)
  }
}
