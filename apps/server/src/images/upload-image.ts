import { HearthError, type ImageId, maxImages, type UploadedImage } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import type { NewId } from '../ground/id.ts'
import type { MakeAnew } from './encode/make-anew.ts'
import { countLoose, insertImage } from './store.ts'

/** Uploaded and not sent yet: enough for three posts that are being written at once. */
const maxLoose = 3 * maxImages

/**
 * Takes a picture in, made anew. It belongs to nobody's post yet, and is gone within two hours if it never does.
 *
 * @throws HearthError `unsupported-media-type`, `picture-unreadable`, `too-many-requests`, `unavailable`
 */
export const uploadImage = async (
  { db, clock, newId, makeAnew }: { db: Db; clock: Clock; newId: NewId; makeAnew: MakeAnew },
  { person, bytes }: { person: VisitingPerson; bytes: Buffer },
): Promise<UploadedImage> => {
  if ((await countLoose(db, person.spaceId, person.id)) >= maxLoose) throw new HearthError('too-many-requests')
  const made = await makeAnew(bytes)
  const id: ImageId = newId()
  const { width, height } = made
  const row = { space_id: person.spaceId, id, uploader_id: person.id, width, height, uploaded_at: clock() }
  await db.transaction().execute((tx) => insertImage(tx, row, made.bytes))
  return { id, width, height }
}
