import type { PostId, Preview, SpaceId } from '@hearth/contract'
import type { DbOrTx } from '../ground/db/database.ts'
import { listPreviews } from './store.ts'
import { toPreview } from './view.ts'

/** The cards beside the links of posts. */
export const previewsOf = async (
  db: DbOrTx,
  { spaceId, posts }: { spaceId: SpaceId; posts: readonly { id: PostId }[] },
): Promise<Map<PostId, Preview[]>> => {
  const byPost = new Map<PostId, Preview[]>()
  for (const row of await listPreviews(
    db,
    spaceId,
    posts.map(({ id }) => id),
  )) {
    const preview = toPreview(row)
    if (preview) byPost.set(row.post_id, [...(byPost.get(row.post_id) ?? []), preview])
  }
  return byPost
}
