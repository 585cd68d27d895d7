import type { Bookmark, PostId } from '@hearth/contract'
import type { BookmarkRow } from './store.ts'

export const toBookmark = (
  threadId: PostId,
  row: BookmarkRow | undefined,
  fresh: { readonly count: number; readonly firstId: PostId } | undefined,
): Bookmark => ({
  threadId,
  readTo: row?.read_to.toISOString() ?? null,
  newReplies: fresh?.count ?? 0,
  firstNewId: fresh?.firstId ?? null,
})
