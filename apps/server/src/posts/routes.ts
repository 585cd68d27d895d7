import type { RepliesFrom, stages } from '@hearth/contract'
import type { Handlers } from '../ground/http/mount.ts'
import type { VisitingPerson, Visitor } from '../ground/http/visitor.ts'
import { memberOf, spaceOf } from '../ground/requests/member-of.ts'
import { findPeople } from '../people/store.ts'
import { toPersonRef } from '../people/view.ts'
import { mayReadText } from './access.ts'
import { deletePost, takeBackPost } from './delete-post.ts'
import { editPost } from './edit-post.ts'
import { type PostTools, publishPost } from './publish-post.ts'
import { type PostReader, type Reading, readPost } from './read-posts.ts'
import { findPosts, listVersions } from './store.ts'
import { toVersions } from './view.ts'
import { chooseRepliers, readRepliers } from './welcome/choose-repliers.ts'

export const postsRoutes = (tools: PostTools & PostReader): Handlers<typeof stages.posts> => ({
  async publishPost({ body, visitor, idempotencyKey }) {
    const id = await publishPost(tools, {
      space: spaceOf(visitor),
      author: memberOf(visitor),
      parentId: body.parentId ?? null,
      title: body.title ?? null,
      text: body.text,
      ...(body.repliesFrom ? { repliesFrom: body.repliesFrom } : {}),
      ...(body.images ? { images: body.images } : {}),
      ...(body.tags ? { tags: body.tags } : {}),
      idempotencyKey,
    })
    return readPost(tools, readingOf(visitor), id)
  },
  readPost: ({ params, visitor }) => readPost(tools, readingOf(visitor), params.postId),
  async editPost({ params, body, visitor }) {
    const { title, text, version, images } = body
    await editPost(tools, {
      space: spaceOf(visitor),
      author: memberOf(visitor),
      postId: params.postId,
      title,
      text,
      version,
      ...(images ? { images } : {}),
    })
    return readPost(tools, readingOf(visitor), params.postId)
  },
  async listPostVersions({ params, visitor }) {
    const post = await readPost(tools, readingOf(visitor), params.postId)
    const [row] = await findPosts(tools.db, post.spaceId, [post.id])
    if (!row || !mayReadText(visitor.person, row)) return { items: [] }
    return { items: toVersions(row, await listVersions(tools.db, post.spaceId, post.id)) }
  },
  readRepliesFrom: ({ params, visitor }) => repliesFrom(tools, memberOf(visitor), params.postId),
  async changeRepliesFrom({ params, body, visitor }) {
    const author = memberOf(visitor)
    await chooseRepliers(tools, { author, postId: params.postId, choice: body })
    return repliesFrom(tools, author, params.postId)
  },
  async deletePost({ params, visitor }) {
    await deletePost(tools, { spaceId: spaceOf(visitor).id, author: memberOf(visitor), postId: params.postId })
    return {}
  },
  takeBackPost: async ({ params, visitor }) =>
    takeBackPost(tools, { spaceId: spaceOf(visitor).id, author: memberOf(visitor), postId: params.postId }),
})

const repliesFrom = async (tools: PostReader, author: VisitingPerson, postId: string): Promise<RepliesFrom> => {
  const { audience, personIds } = await readRepliers(tools, { author, postId })
  const people = await findPeople(tools.db, author.spaceId, personIds)
  return { audience, people: people.map(toPersonRef) }
}

/** Who reads, and where. */
export const readingOf = (visitor: Visitor): Reading => ({ spaceId: spaceOf(visitor).id, person: visitor.person })
