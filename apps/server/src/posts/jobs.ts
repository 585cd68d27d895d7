import type { PostId, SpaceId } from '@hearth/contract'
import { type JobKind, jobKind } from '../ground/jobs.ts'

interface AboutPost {
  readonly spaceId: SpaceId
  readonly postId: PostId
}

/** A post was published; it may be held. By the time this is handled it may be gone again. */
export const postPublished: JobKind<AboutPost> = jobKind<AboutPost>('post.published')

/** A post's text was changed by its author, and read again. */
export const postEdited: JobKind<AboutPost> = jobKind<AboutPost>('post.edited')
