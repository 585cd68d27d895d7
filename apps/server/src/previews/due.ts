import type { PostId, SpaceId } from '@hearth/contract'
import { type JobKind, jobKind } from '../ground/jobs.ts'

/** The links of a post can be looked at: it cannot be taken back any more. */
export const previewsDue: JobKind<{ readonly spaceId: SpaceId; readonly postId: PostId }> = jobKind('previews.due')

/** Comes by itself: what waited beside held posts. */
export const previewsSwept: JobKind<object> = jobKind('previews.swept')
