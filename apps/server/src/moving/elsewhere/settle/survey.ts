import type { Arrival, LeftBehind } from '../arrival.ts'
import { idFor } from './id-for.ts'

interface Placed {
  readonly id: string
  readonly threadKey: string
  readonly atMs: number
}

interface ThreadPlace {
  readonly key: string
  lastMs: number
}

/** What would come, and where each post hangs. Ids and times only: no text is held. */
export interface Survey {
  readonly posts: ReadonlyMap<string, Placed>
  /** The opener of each thread. */
  readonly openers: ReadonlyMap<string, ThreadPlace>
  /** Who wrote something that comes, with when they first did. */
  readonly writers: ReadonlyMap<string | null, Date>
  readonly threads: number
  readonly replies: number
  readonly left: ReadonlyMap<LeftBehind, number>
  readonly from: Date | null
  readonly to: Date | null
  /** Posts longer than Hearth takes today: they come whole, and can be shortened by their authors. */
  readonly long: number
}

/** As long as a post may be when it is written here. */
const maxPostChars = 20_000

/** Reads a source once, from end to end, and writes nothing. */
export const survey = async (arrival: Arrival, spaceId: string): Promise<Survey> => {
  const posts = new Map<string, Placed>()
  const openers = new Map<string, ThreadPlace>()
  const left = new Map<LeftBehind, number>()
  const writers = new Map<string | null, Date>()
  const leave = (reason: LeftBehind) => void left.set(reason, (left.get(reason) ?? 0) + 1)
  const wrote: { key: string; threadKey: string; personKey: string | null }[] = []
  let long = 0
  for await (const post of arrival.posts(leave)) {
    if (posts.has(post.key)) continue
    const id = idFor(spaceId, arrival.source, 'post', post.key, post.at)
    posts.set(post.key, { id, threadKey: post.threadKey, atMs: post.at.getTime() })
    wrote.push({ key: post.key, threadKey: post.threadKey, personKey: post.personKey })
    if (post.title !== null) openers.set(post.threadKey, { key: post.key, lastMs: post.at.getTime() })
    if (post.text.length > maxPostChars) long += 1
  }
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { key, threadKey, personKey } of wrote) {
    const at = posts.get(key)?.atMs ?? 0
    const thread = openers.get(threadKey)
    if (thread === undefined) {
      posts.delete(key)
      leave('without-thread')
      continue
    }
    thread.lastMs = Math.max(thread.lastMs, at)
    from = Math.min(from, at)
    to = Math.max(to, at)
    const first = writers.get(personKey)
    if (first === undefined || at < first.getTime()) writers.set(personKey, new Date(at))
  }
  return {
    posts,
    openers,
    writers,
    threads: openers.size,
    replies: posts.size - openers.size,
    left,
    from: posts.size === 0 ? null : new Date(from),
    to: posts.size === 0 ? null : new Date(to),
    long,
  }
}
