import type { PersonId, PersonRef, Pictured, PostId, PostImage } from '@hearth/contract'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import { stateOf } from './access.ts'
import type { ImageRow, listPicturedOf, PicturedRow } from './store.ts'

/** A picture beside a post, for one reader who may see it. */
export const toPostImage = (
  row: ImageRow,
  people: readonly PicturedRow[],
  { person, names }: { person: VisitingPerson | null; names: ReadonlyMap<PersonId, PersonRef> },
): PostImage => {
  const isMine = person?.id === row.uploader_id
  return {
    id: row.id,
    width: row.width,
    height: row.height,
    alt: row.alt,
    state: stateOf(row, people),
    pictured: isMine
      ? people.flatMap(({ person_id, state }) => {
          const who = names.get(person_id)
          return who ? [{ person: who, state }] : []
        })
      : null,
    mayObject: person !== null && !isMine,
  }
}

/** A picture as somebody who is in it sees it on their own page. */
export const toPictured = (
  row: Awaited<ReturnType<typeof listPicturedOf>>[number],
  names: ReadonlyMap<PersonId, PersonRef>,
): Pictured => ({
  imageId: row.image_id,
  postId: row.post_id as PostId,
  by: names.get(row.uploader_id) ?? { id: row.uploader_id, name: '', role: 'member' },
  alt: row.alt,
  width: row.width,
  height: row.height,
  state: row.state,
  at: row.at.toISOString(),
})
