import type { Feed, Post } from '@hearth/contract'
import type { InfiniteData } from '@tanstack/react-query'
import { queryClient } from '../../api/client.ts'
import type { AnswerOf } from '../../api/use-api.ts'

type Thread = AnswerOf<'readThread'>

/** Changes a post wherever a kept answer shows it, so that the page follows at once. */
export const changeKeptPosts = (matches: (post: Post) => boolean, change: (post: Post) => Post): void => {
  const one = (post: Post) => (matches(post) ? change(post) : post)
  const feed = (answer: Feed): Feed => ({
    ...answer,
    items: answer.items.map((item) => ({ ...item, post: one(item.post) })),
  })
  queryClient.setQueriesData<InfiniteData<Feed>>(
    { queryKey: ['readFeed'] },
    (kept) => kept && { ...kept, pages: kept.pages.map(feed) },
  )
  queryClient.setQueriesData<InfiniteData<Thread>>(
    { queryKey: ['readThread'] },
    (kept) =>
      kept && {
        ...kept,
        pages: kept.pages.map((page) => ({ opener: one(page.opener), replies: feed(page.replies) })),
      },
  )
}

export const changeKeptPost = (post: Post): void =>
  changeKeptPosts(
    (kept) => kept.id === post.id,
    () => post,
  )

/** Puts a reply just sent where it belongs in the thread that is shown: first where the newest stand first, else last. */
export const addKeptReply = (reply: Post): void => {
  queryClient.setQueriesData<InfiniteData<Thread>>({ queryKey: ['readThread'] }, (kept) => {
    if (!kept || kept.pages[0]?.opener.id !== reply.threadId) return kept
    const isNewestFirst = kept.pages[0].replies.order === 'newest'
    const target = isNewestFirst ? 0 : kept.pages.length - 1
    const item = { post: reply, reasons: [] }
    const pages = kept.pages.map((page, index) => {
      const opener = { ...page.opener, replyCount: page.opener.replyCount + 1, lastReplyAt: reply.publishedAt }
      if (index !== target) return { ...page, opener }
      const items = isNewestFirst ? [item, ...page.replies.items] : [...page.replies.items, item]
      return { opener, replies: { ...page.replies, items } }
    })
    return { ...kept, pages }
  })
}

/** Takes a reply out of the thread that is shown. */
export const dropKeptReply = (reply: Post): void => {
  queryClient.setQueriesData<InfiniteData<Thread>>({ queryKey: ['readThread'] }, (kept) => {
    if (!kept || kept.pages[0]?.opener.id !== reply.threadId) return kept
    const pages = kept.pages.map((page) => ({
      opener: { ...page.opener, replyCount: Math.max(0, page.opener.replyCount - 1) },
      replies: { ...page.replies, items: page.replies.items.filter((item) => item.post.id !== reply.id) },
    }))
    return { ...kept, pages }
  })
}
