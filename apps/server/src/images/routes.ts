import { consequencesOf, HearthError, type stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import type { Visitor } from '../ground/http/visitor.ts'
import type { NewId } from '../ground/id.ts'
import { toPage, toPlace } from '../ground/requests/cursor.ts'
import { activeMemberOf, memberOf, spaceOf } from '../ground/requests/member-of.ts'
import { findPeople } from '../people/store.ts'
import { toPersonRef } from '../people/view.ts'
import { mayReadText } from '../posts/access.ts'
import { findPost } from '../posts/store.ts'
import { notInThisKind } from '../spaces/kinds/arrange-space.ts'
import { choiceIn, maySee } from './access.ts'
import { answerPictured } from './consent/answer-pictured.ts'
import type { MakeAnew } from './encode/make-anew.ts'
import { findChoice, findImage, type ImageRow, listPicturedIn, listPicturedOf, putChoice, readBytes } from './store.ts'
import { uploadImage } from './upload-image.ts'
import { toPictured } from './view.ts'

interface Tools {
  readonly db: Db
  readonly clock: Clock
  readonly newId: NewId
  readonly makeAnew: MakeAnew
}

export const imagesRoutes = (tools: Tools): Handlers<typeof stages.images> => {
  const { db, clock } = tools
  /** A picture that this visitor may see. @throws HearthError `not-found` */
  const seen = async (visitor: Visitor, imageId: string): Promise<ImageRow> => {
    const { id: spaceId } = spaceOf(visitor)
    const image = await findImage(db, spaceId, imageId)
    if (!image) throw new HearthError('not-found')
    if (image.post_id === null) {
      if (image.uploader_id !== visitor.person?.id) throw new HearthError('not-found')
      return image
    }
    const post = await findPost(db, spaceId, image.post_id)
    const people = await listPicturedIn(db, spaceId, [image.id])
    if (!post || !mayReadText(visitor.person, post) || !maySee(visitor.person, image, people)) {
      throw new HearthError('not-found')
    }
    return image
  }
  return {
    uploadImage: ({ bytes, visitor }) => uploadImage(tools, { person: activeMemberOf(visitor, clock()), bytes }),
    async readImage({ params, visitor }) {
      const image = await seen(visitor, params.imageId)
      const bytes = await readBytes(db, image.space_id, image.id)
      if (!bytes) throw new HearthError('not-found')
      // Its bytes never change: another picture has another id.
      return { bytes, tag: image.id }
    },
    async listPictured({ query, visitor }) {
      const { spaceId, id: personId } = memberOf(visitor)
      const { limit = 30, cursor } = query
      const rows = await listPicturedOf(db, { spaceId, personId, after: toPlace(cursor), limit })
      const people = await findPeople(db, spaceId, [...new Set(rows.map((row) => row.uploader_id))])
      const names = new Map(people.map((row) => [row.id, toPersonRef(row)]))
      return toPage(
        rows,
        limit,
        (row) => ({ at: row.at, id: row.image_id }),
        (row) => toPictured(row, names),
      )
    },
    async answerPictured({ params, body, visitor }) {
      await answerPictured(tools, { person: memberOf(visitor), imageId: params.imageId, state: body.state })
      return {}
    },
    async readPictureChoice({ visitor }) {
      const { spaceId, id } = memberOf(visitor)
      return { choice: choiceIn(spaceOf(visitor), await findChoice(db, spaceId, id)) }
    },
    async changePictureChoice({ body, visitor }) {
      const { spaceId, id } = memberOf(visitor)
      if (!consequencesOf(spaceOf(visitor)).pictureChoices.includes(body.choice)) throw notInThisKind(['choice'])
      await putChoice(db, { space_id: spaceId, person_id: id, choice: body.choice })
      return { choice: body.choice }
    },
  }
}
