import { HearthError, type Post, type PostId } from '@hearth/contract'
import { takeBackMs } from '../../posts/access.ts'
import { type PostReader, type Reading, readPost, readPosts } from '../../posts/read-posts.ts'
import type { SpaceRow } from '../../spaces/store.ts'
import { listByTime } from '../store.ts'
import { type AtomEntry, type AtomFeed, derivedId } from './render-atom.ts'

/** As many as feed readers show; older ones are on the page. */
const limit = 50

/**
 * The newest threads of a space that everybody may read, or the newest replies of one of its threads, as somebody without
 * an account sees them. What may still be taken back is not in it: a feed reader would keep it.
 *
 * @param address where the server is, without a trailing slash
 * @throws HearthError `not-found`, also for a space that only its members read
 */
export const readAtom = async (
  reader: PostReader,
  space: SpaceRow | undefined,
  postId: string | null,
  address: string,
): Promise<AtomFeed> => {
  if (space?.reading !== 'public') throw new HearthError('not-found')
  const reading: Reading = { spaceId: space.id, person: null }
  const home = `${address}/s/${space.slug}`
  const shown = (posts: readonly Post[]) => posts.filter((post) => isShown(post, reader.clock()))
  const list = async (threadId: PostId | null) => {
    const of = { order: 'newest', after: null, limit, heldOf: null } as const
    const places = await listByTime(reader.db, { spaceId: space.id, threadId }, of)
    return shown(
      await readPosts(
        reader,
        reading,
        places.slice(0, limit).map((place) => place.id),
      ),
    )
  }
  if (postId === null) {
    return {
      id: derivedId(space.id, 'threads'),
      title: space.name,
      subtitle: space.about,
      self: `${home}/feed.atom`,
      page: home,
      entries: (await list(null)).map((post) => toEntry(post, null, home)),
      updatedAt: space.created_at.toISOString(),
    }
  }
  const named = await readPost(reader, reading, postId)
  const [opener] = shown([named.parentId === null ? named : await readPost(reader, reading, named.threadId)])
  if (!opener) throw new HearthError('not-found')
  const page = `${home}/p/${opener.id}`
  return {
    id: derivedId(opener.id, 'replies'),
    title: `${opener.title} · ${space.name}`,
    subtitle: '',
    self: `${page}/feed.atom`,
    page,
    entries: [...(await list(opener.id)), opener].map((post) => toEntry(post, opener, home)),
    updatedAt: opener.publishedAt,
  }
}

const isShown = (post: Post, now: Date): boolean =>
  post.visibility === 'visible' &&
  post.html !== null &&
  post.author !== null &&
  now.getTime() - Date.parse(post.publishedAt) >= takeBackMs

const toEntry = (post: Post, opener: Post | null, home: string): AtomEntry => ({
  id: `urn:uuid:${post.id}`,
  title: post.title ?? `Re: ${opener?.title ?? ''}`,
  page: `${home}/p/${post.id}`,
  author: post.author?.name ?? '',
  publishedAt: post.publishedAt,
  updatedAt: post.editedAt ?? post.publishedAt,
  html: post.html ?? '',
  replyTo: post.parentId === null ? null : { id: `urn:uuid:${post.parentId}`, page: `${home}/p/${post.parentId}` },
})
