import type { ImageWish, Post, PostId, SpaceId } from '@hearth/contract'
import type { DbOrTx, Transaction } from '../../ground/db/database.ts'
import type { VisitingPerson } from '../../ground/http/visitor.ts'
import type { PostInThread, PostRow } from '../store.ts'

/** What a writer puts beside their words. Left out: it stays as it is. */
export interface Wishes {
  readonly images?: readonly ImageWish[]
  readonly tags?: readonly string[]
}

/** What stands beside a post for one reader, who may read its words. */
export type Beside = Pick<Post, 'images' | 'previews'>

export const nothingBeside: Beside = { images: [], previews: [] }

/** How later stages put beside a post what is theirs, and show it: this one knows none of them. */
export interface BesidePosts {
  /**
   * Keeps what the writer wished, in the transaction that publishes or edits their post.
   *
   * @throws HearthError `invalid-input` where something they name is not there or not theirs
   */
  keep(tx: Transaction, post: PostRow, wishes: Wishes): Promise<void>
  /** Words that stand beside a post and are read with it. */
  wordsOf(db: DbOrTx, spaceId: SpaceId, postId: string): Promise<string[]>
  /** What stands beside posts, for one reader. */
  viewOf(
    db: DbOrTx,
    of: { spaceId: SpaceId; posts: readonly PostInThread[]; person: VisitingPerson | null },
  ): Promise<Map<PostId, Beside>>
}
