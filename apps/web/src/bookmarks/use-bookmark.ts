import type { Bookmark, Post } from '@hearth/contract'
import { useEffect, useRef } from 'react'
import { call, queryClient } from '../api/client.ts'
import { useApi } from '../api/use-api.ts'

/** A post that stood in sight for so long has been read, or its reader did not want to. */
const readAfterMs = 1_200
/** Places are sent together, not one by one while somebody scrolls. */
const sendAfterMs = 1_500

/**
 * How far I had read a thread when I came to it; it stays so while I am here. Meanwhile the place moves on with what I
 * see, and is kept for the next visit.
 *
 * @param posts what stands on the page, as far as it has come
 */
export const useBookmark = (
  { spaceId, threadId }: { readonly spaceId: string; readonly threadId: string | undefined },
  posts: readonly Post[],
  isMember: boolean,
): Bookmark | null => {
  const params = { spaceId, postId: threadId ?? '' }
  const isAsked = isMember && threadId !== undefined
  const kept = useApi('readBookmark', { params }, { enabled: isAsked, staleTimeMs: Number.POSITIVE_INFINITY })
  useEffect(() => {
    if (!isAsked) return
    // The next visit asks afresh.
    return () => queryClient.removeQueries({ queryKey: ['readBookmark', { spaceId, postId: threadId }] })
  }, [isAsked, spaceId, threadId])
  useMovingPlace(spaceId, isAsked && kept.isSuccess, posts)
  return isAsked ? (kept.data ?? null) : null
}

const useMovingPlace = (spaceId: string, isOn: boolean, posts: readonly Post[]): void => {
  const seen = useRef(new Map<string, Post>())
  seen.current = new Map(posts.map((post) => [`p-${post.id}`, post]))
  const furthest = useRef<Post | null>(null)
  const shown = posts.map((post) => post.id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: other posts on the page have to be watched too.
  useEffect(() => {
    if (!isOn) return
    const timers = new Map<Element, ReturnType<typeof setTimeout>>()
    let sending: ReturnType<typeof setTimeout> | undefined
    const send = () => {
      const post = furthest.current
      if (post === null || sending === undefined) return
      clearTimeout(sending)
      sending = undefined
      // NOTE: a place that is lost is only a place; the thread stays readable.
      call('keepBookmark', { params: { spaceId, postId: post.id } })
        .then(() => queryClient.invalidateQueries({ queryKey: ['listBookmarks'] }))
        .catch(() => undefined)
    }
    const read = (foot: Element) => {
      const post = seen.current.get(foot.parentElement?.id ?? '')
      if (!post || (furthest.current && post.publishedAt <= furthest.current.publishedAt)) return
      furthest.current = post
      sending ??= setTimeout(send, sendAfterMs)
    }
    const watch = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        clearTimeout(timers.get(target))
        timers.delete(target)
        if (isIntersecting && document.visibilityState === 'visible') {
          timers.set(
            target,
            setTimeout(() => read(target), readAfterMs),
          )
        }
      }
    })
    // The foot of a post in sight: whoever sees only its beginning has not read it.
    for (const foot of document.querySelectorAll('article.post > .post-foot')) watch.observe(foot)
    const onHidden = () => document.visibilityState === 'hidden' && send()
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      watch.disconnect()
      for (const timer of timers.values()) clearTimeout(timer)
      send()
    }
  }, [isOn, spaceId, shown])
}
