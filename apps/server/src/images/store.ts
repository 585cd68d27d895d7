import type { ImageId, MentionState, PersonId, PictureChoice, PostId, SpaceId, Visibility } from '@hearth/contract'
import { type Generated, type Selectable, sql } from 'kysely'
import type { DbOrTx, Transaction } from '../ground/db/database.ts'
import type { Place } from '../ground/requests/cursor.ts'

interface ImageTable {
  space_id: SpaceId
  id: ImageId
  uploader_id: PersonId
  /** null: uploaded, and not sent yet. */
  post_id: PostId | null
  place: Generated<number>
  alt: Generated<string>
  width: number
  height: number
  /** Somebody in it said no and is not here any more: nobody is left who could agree. */
  is_withdrawn: Generated<boolean>
  uploaded_at: Date
}

interface PicturedTable {
  space_id: SpaceId
  image_id: ImageId
  person_id: PersonId
  state: MentionState
  at: Date
  told_at: Date | null
  answered_at: Date | null
}

type Tables = {
  image: ImageTable
  image_file: { space_id: SpaceId; image_id: ImageId; bytes: Buffer }
  pictured: PicturedTable
  picture_choice: { space_id: SpaceId; person_id: PersonId; choice: PictureChoice }
  post: { space_id: SpaceId; id: PostId; author_id: PersonId; visibility: Visibility }
}

export type ImageRow = Selectable<ImageTable>
export type PicturedRow = Selectable<PicturedTable>

const tables = (db: DbOrTx) => db.withTables<Tables>()

export const insertImage = async (
  tx: Transaction,
  row: Pick<ImageRow, 'space_id' | 'id' | 'uploader_id' | 'width' | 'height' | 'uploaded_at'>,
  bytes: Buffer,
): Promise<void> => {
  await tables(tx)
    .insertInto('image')
    .values({ ...row, post_id: null })
    .execute()
  await tables(tx).insertInto('image_file').values({ space_id: row.space_id, image_id: row.id, bytes }).execute()
}

export const countLoose = async (db: DbOrTx, spaceId: SpaceId, uploaderId: PersonId): Promise<number> => {
  const { count } = await tables(db)
    .selectFrom('image')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('space_id', '=', spaceId)
    .where('uploader_id', '=', uploaderId)
    .where('post_id', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Takes away what was uploaded and never sent. */
export const deleteLoose = async (db: DbOrTx, before: Date): Promise<void> => {
  await tables(db).deleteFrom('image').where('post_id', 'is', null).where('uploaded_at', '<', before).execute()
}

export const findImage = (db: DbOrTx, spaceId: SpaceId, id: string): Promise<ImageRow | undefined> =>
  tables(db)
    .selectFrom('image')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('id', '=', id as ImageId)
    .executeTakeFirst()

export const readBytes = async (db: DbOrTx, spaceId: SpaceId, id: ImageId): Promise<Buffer | undefined> =>
  (
    await tables(db)
      .selectFrom('image_file')
      .select('bytes')
      .where('space_id', '=', spaceId)
      .where('image_id', '=', id)
      .executeTakeFirst()
  )?.bytes

/** The pictures beside posts, in their order. */
export const listImagesOf = (db: DbOrTx, spaceId: SpaceId, postIds: readonly PostId[]): Promise<ImageRow[]> =>
  postIds.length === 0
    ? Promise.resolve([])
    : tables(db)
        .selectFrom('image')
        .selectAll()
        .where('space_id', '=', spaceId)
        .where('post_id', 'in', postIds)
        .orderBy('place')
        .orderBy('id')
        .execute()

/** Puts a picture beside a post. @returns false where it is not this person's, or stands beside another post */
export const attachImage = async (
  tx: Transaction,
  of: { spaceId: SpaceId; id: string; uploaderId: PersonId; postId: PostId; place: number; alt: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('image')
    .set({ post_id: of.postId, place: of.place, alt: of.alt })
    .where('space_id', '=', of.spaceId)
    .where('id', '=', of.id as ImageId)
    .where('uploader_id', '=', of.uploaderId)
    .where((eb) => eb.or([eb('post_id', 'is', null), eb('post_id', '=', of.postId)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Takes away the pictures of a post but those named. */
export const deleteOthers = async (
  tx: Transaction,
  spaceId: SpaceId,
  postId: PostId,
  kept: readonly string[],
): Promise<void> => {
  await tables(tx)
    .deleteFrom('image')
    .where('space_id', '=', spaceId)
    .where('post_id', '=', postId)
    .$if(kept.length > 0, (query) => query.where('id', 'not in', kept as ImageId[]))
    .execute()
}

export const listPicturedIn = (db: DbOrTx, spaceId: SpaceId, imageIds: readonly ImageId[]): Promise<PicturedRow[]> =>
  imageIds.length === 0
    ? Promise.resolve([])
    : tables(db)
        .selectFrom('pictured')
        .selectAll()
        .where('space_id', '=', spaceId)
        .where('image_id', 'in', imageIds)
        .orderBy('at')
        .orderBy('person_id')
        .execute()

/** Names somebody in a picture; whoever is named already, or said no already, stays as they are. */
export const insertPictured = async (tx: Transaction, row: Omit<PicturedRow, 'answered_at'>): Promise<void> => {
  await tables(tx)
    .insertInto('pictured')
    .values({ ...row, answered_at: null })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** Writes what somebody in a picture wants. */
export const putAnswer = async (
  tx: Transaction,
  row: Pick<PicturedRow, 'space_id' | 'image_id' | 'person_id' | 'state'> & { now: Date },
): Promise<void> => {
  const { now, ...of } = row
  await tables(tx)
    .insertInto('pictured')
    .values({ ...of, at: now, told_at: now, answered_at: now })
    .onConflict((oc) =>
      oc.columns(['space_id', 'image_id', 'person_id']).doUpdateSet({ state: row.state, answered_at: now }),
    )
    .execute()
}

export const noteTold = async (tx: Transaction, row: PicturedRow, now: Date): Promise<void> => {
  await tables(tx)
    .updateTable('pictured')
    .set({ told_at: now })
    .where('space_id', '=', row.space_id)
    .where('image_id', '=', row.image_id)
    .where('person_id', '=', row.person_id)
    .execute()
}

/** What was told of a release that is undone was not told: those who have not answered hear of it when it comes again. */
export const untellPictured = async (tx: Transaction, spaceId: SpaceId, postId: PostId): Promise<void> => {
  await tables(tx)
    .updateTable('pictured')
    .set({ told_at: null })
    .where('space_id', '=', spaceId)
    .where('answered_at', 'is', null)
    .where('image_id', 'in', (eb) =>
      eb.selectFrom('image').select('id').where('space_id', '=', spaceId).where('post_id', '=', postId),
    )
    .execute()
}

/** Pictures that somebody is in, beside posts that can be read; one more than `limit`, newest first. */
export const listPicturedOf = (
  db: DbOrTx,
  of: { spaceId: SpaceId; personId: PersonId; after: Place | null; limit: number },
): Promise<(PicturedRow & Pick<ImageRow, 'post_id' | 'uploader_id' | 'alt' | 'width' | 'height'>)[]> =>
  tables(db)
    .selectFrom('pictured')
    .innerJoin('image', (join) =>
      join.onRef('image.space_id', '=', 'pictured.space_id').onRef('image.id', '=', 'pictured.image_id'),
    )
    .innerJoin('post', (join) =>
      join.onRef('post.space_id', '=', 'image.space_id').onRef('post.id', '=', 'image.post_id'),
    )
    .selectAll('pictured')
    .select(['image.post_id', 'image.uploader_id', 'image.alt', 'image.width', 'image.height'])
    .where('pictured.space_id', '=', of.spaceId)
    .where('pictured.person_id', '=', of.personId)
    .where('post.visibility', 'in', ['visible', 'hidden'])
    .$if(of.after !== null, (query) =>
      query.where(
        sql<boolean>`(pictured.at, pictured.image_id) < (${of.after?.at}::timestamptz, ${of.after?.id}::uuid)`,
      ),
    )
    .orderBy('pictured.at', 'desc')
    .orderBy('pictured.image_id', 'desc')
    .limit(of.limit + 1)
    .execute()

/** Who may show somebody; anybody, unless they said. */
export const findChoice = async (db: DbOrTx, spaceId: SpaceId, personId: PersonId): Promise<PictureChoice> =>
  (
    await tables(db)
      .selectFrom('picture_choice')
      .select('choice')
      .where('space_id', '=', spaceId)
      .where('person_id', '=', personId)
      .executeTakeFirst()
  )?.choice ?? 'anyone'

export const putChoice = async (db: DbOrTx, row: Tables['picture_choice']): Promise<void> => {
  await tables(db)
    .insertInto('picture_choice')
    .values(row)
    .onConflict((oc) => oc.columns(['space_id', 'person_id']).doUpdateSet({ choice: row.choice }))
    .execute()
}
