import type { PersonId, PostId, PostImage, SpaceId } from '@hearth/contract'
import type { DbOrTx } from '../ground/db/database.ts'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import { findPeople } from '../people/store.ts'
import { toPersonRef } from '../people/view.ts'
import { isNear, stateOf } from './access.ts'
import { listImagesOf, listPicturedIn } from './store.ts'
import { toPostImage } from './view.ts'

/** The pictures beside posts, for one reader who may read the words. Who is in them is looked up for their author alone. */
export const imagesOf = async (
  db: DbOrTx,
  { spaceId, posts, person }: { spaceId: SpaceId; posts: readonly { id: PostId }[]; person: VisitingPerson | null },
): Promise<Map<PostId, PostImage[]>> => {
  const images = await listImagesOf(
    db,
    spaceId,
    posts.map(({ id }) => id),
  )
  const rows = await listPicturedIn(
    db,
    spaceId,
    images.map(({ id }) => id),
  )
  const isMine = new Set(images.filter((image) => image.uploader_id === person?.id).map(({ id }) => id))
  const named = [...new Set(rows.filter((row) => isMine.has(row.image_id)).map((row) => row.person_id))]
  const people = named.length === 0 ? [] : await findPeople(db, spaceId, named)
  const names = new Map<PersonId, ReturnType<typeof toPersonRef>>(people.map((row) => [row.id, toPersonRef(row)]))
  const byPost = new Map<PostId, PostImage[]>()
  for (const image of images) {
    const inIt = rows.filter((row) => row.image_id === image.id)
    if (image.post_id === null || (stateOf(image, inIt) !== 'shown' && !isNear(person, image))) continue
    byPost.set(image.post_id, [...(byPost.get(image.post_id) ?? []), toPostImage(image, inIt, { person, names })])
  }
  return byPost
}

/** What describes the pictures of a post: read with its words. */
export const altsOf = async (db: DbOrTx, spaceId: SpaceId, postId: string): Promise<string[]> =>
  (await listImagesOf(db, spaceId, [postId as PostId])).map(({ alt }) => alt)
