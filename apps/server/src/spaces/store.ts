import type {
  EmailWish,
  InvitationId,
  InvitationKind,
  MachineSetting,
  Space,
  SpaceId,
  SpaceKind,
} from '@hearth/contract'
import { type Generated, type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { DbOrTx, Transaction } from '../ground/db/database.ts'

interface SpaceTable {
  id: SpaceId
  slug: string
  name: string
  about: string
  kind: Generated<SpaceKind>
  includes_minors: Generated<boolean>
  responsible_name: string | null
  responsible_contact: string | null
  joining: Space['joining']
  reading: Space['reading']
  machine: MachineSetting
  email: Generated<EmailWish>
  created_at: Date
}

interface InvitationTable {
  space_id: SpaceId
  id: InvitationId
  kind: InvitationKind
  token_hash: string
  note: string
  uses_left: number | null
  expires_at: Date | null
  created_by: string | null
  created_at: Date
}

type Tables = {
  space: SpaceTable
  invitation: InvitationTable
}

export type SpaceRow = Selectable<SpaceTable>
export type InvitationRow = Selectable<InvitationTable>

const tables = (db: DbOrTx) => db.withTables<Tables>()

/** @returns false if the address is taken */
export const insertSpace = async (db: DbOrTx, row: Insertable<SpaceTable>): Promise<boolean> => {
  const result = await tables(db)
    .insertInto('space')
    .values(row)
    .onConflict((oc) => oc.column('slug').doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export const findSpace = (db: DbOrTx, id: string): Promise<SpaceRow | undefined> =>
  tables(db)
    .selectFrom('space')
    .selectAll()
    .where('id', '=', id as SpaceId)
    .executeTakeFirst()

/** Finds a space and holds it until the transaction ends. */
export const lockSpace = (tx: Transaction, id: SpaceId): Promise<SpaceRow | undefined> =>
  tables(tx).selectFrom('space').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const findSpaceBySlug = (db: DbOrTx, slug: string): Promise<SpaceRow | undefined> =>
  tables(db).selectFrom('space').selectAll().where('slug', '=', slug).executeTakeFirst()

export const listPublicSpaces = (db: DbOrTx): Promise<SpaceRow[]> =>
  tables(db).selectFrom('space').selectAll().where('reading', '=', 'public').orderBy('name').limit(200).execute()

export const findSpaces = (db: DbOrTx, ids: readonly SpaceId[]): Promise<SpaceRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tables(db).selectFrom('space').selectAll().where('id', 'in', ids).orderBy('name').execute()

export const updateSpace = (db: DbOrTx, id: SpaceId, change: Updateable<SpaceTable>): Promise<SpaceRow> =>
  tables(db).updateTable('space').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

export const insertInvitation = (db: DbOrTx, row: InvitationTable): Promise<InvitationRow> =>
  tables(db).insertInto('invitation').values(row).returningAll().executeTakeFirstOrThrow()

export const listInvitations = (db: DbOrTx, spaceId: SpaceId, now: Date): Promise<InvitationRow[]> =>
  tables(db)
    .selectFrom('invitation')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .where((eb) => eb.or([eb('uses_left', 'is', null), eb('uses_left', '>', 0)]))
    // Those for one person each came in hundreds with a forum from elsewhere, and stand in a file of their own.
    .where(sql<boolean>`person_id is null`)
    .orderBy('created_at', 'desc')
    .execute()

export const deleteInvitation = async (db: DbOrTx, spaceId: SpaceId, id: string): Promise<boolean> => {
  const result = await tables(db)
    .deleteFrom('invitation')
    .where('space_id', '=', spaceId)
    .where('id', '=', id as InvitationId)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

const openInvitation = (now: Date) =>
  sql<boolean>`(expires_at is null or expires_at > ${now}) and (uses_left is null or uses_left > 0)`

export const findInvitation = (db: DbOrTx, tokenHash: string, now: Date): Promise<InvitationRow | undefined> =>
  tables(db)
    .selectFrom('invitation')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where(openInvitation(now))
    .executeTakeFirst()

/** Uses an invitation once, in one conditional update, so that its last use goes to one person. @returns its space, or undefined if it has ended */
export const consumeInvitation = async (db: DbOrTx, tokenHash: string, now: Date): Promise<SpaceId | undefined> => {
  const row = await tables(db)
    .updateTable('invitation')
    .set({ uses_left: sql`uses_left - 1` })
    .where('token_hash', '=', tokenHash)
    .where(openInvitation(now))
    .returning('space_id')
    .executeTakeFirst()
  return row?.space_id
}

/** The space that was opened first, whose keeper set the server up; null where there is none yet. */
export const findFirstSpace = async (db: DbOrTx): Promise<SpaceId | null> => {
  const row = await tables(db)
    .selectFrom('space')
    .select('id')
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Nobody is here any more: nobody reads, and no invitation leads in. */
export const closeSpace = async (db: DbOrTx, id: SpaceId): Promise<void> => {
  await tables(db).deleteFrom('invitation').where('space_id', '=', id).execute()
  await tables(db)
    .updateTable('space')
    .set({ joining: 'invitation', reading: 'members' })
    .where('id', '=', id)
    .execute()
}
