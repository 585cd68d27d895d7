import type { LimitKind, PersonId, Role, SpaceId } from '@hearth/contract'
import { type Selectable, sql } from 'kysely'
import type { DbOrTx } from '../../ground/db/database.ts'

interface LimitTable {
  space_id: SpaceId
  /** Who drew the line. Only they may ever see it. */
  person_id: PersonId
  other_id: PersonId
  kind: LimitKind
  since: Date
}

export type LimitRow = Selectable<LimitTable>

const tables = (db: DbOrTx) =>
  db.withTables<{ person_limit: LimitTable; person: { space_id: SpaceId; id: PersonId; name: string; role: Role } }>()

export const upsertLimit = async (db: DbOrTx, row: LimitTable): Promise<void> => {
  await tables(db)
    .insertInto('person_limit')
    .values(row)
    .onConflict((oc) => oc.columns(['space_id', 'person_id', 'other_id']).doUpdateSet({ kind: row.kind }))
    .execute()
}

export const deleteLimit = async (
  db: DbOrTx,
  spaceId: SpaceId,
  personId: PersonId,
  otherId: PersonId,
): Promise<void> => {
  await tables(db)
    .deleteFrom('person_limit')
    .where('space_id', '=', spaceId)
    .where('person_id', '=', personId)
    .where('other_id', '=', otherId)
    .execute()
}

/** The lines a person drew, with whom they are about. */
export const listLimits = (
  db: DbOrTx,
  spaceId: SpaceId,
  personId: PersonId,
): Promise<(LimitRow & { name: string; role: Role })[]> =>
  tables(db)
    .selectFrom('person_limit')
    .innerJoin('person', (join) =>
      join.onRef('person.space_id', '=', 'person_limit.space_id').onRef('person.id', '=', 'person_limit.other_id'),
    )
    .selectAll('person_limit')
    .select(['person.name', 'person.role'])
    .where('person_limit.space_id', '=', spaceId)
    .where('person_limit.person_id', '=', personId)
    .orderBy('person.name')
    .execute()

/** The line `personId` drew towards `otherId`, if any. */
export const findLimit = async (
  db: DbOrTx,
  spaceId: SpaceId,
  personId: PersonId,
  otherId: PersonId,
): Promise<LimitKind | null> => {
  const row = await tables(db)
    .selectFrom('person_limit')
    .select('kind')
    .where('space_id', '=', spaceId)
    .where('person_id', '=', personId)
    .where('other_id', '=', otherId)
    .executeTakeFirst()
  return row?.kind ?? null
}

/** Everybody a person muted or blocked. */
export const findLimited = async (db: DbOrTx, spaceId: SpaceId, personId: PersonId): Promise<Set<PersonId>> => {
  const rows = await tables(db)
    .selectFrom('person_limit')
    .select('other_id')
    .where('space_id', '=', spaceId)
    .where('person_id', '=', personId)
    .execute()
  return new Set(rows.map((row) => row.other_id))
}

/** Everybody a person blocked. */
export const findBlocked = async (db: DbOrTx, spaceId: SpaceId, personId: PersonId): Promise<Set<PersonId>> => {
  const rows = await tables(db)
    .selectFrom('person_limit')
    .select('other_id')
    .where('space_id', '=', spaceId)
    .where('person_id', '=', personId)
    .where('kind', '=', sql.lit('block'))
    .execute()
  return new Set(rows.map((row) => row.other_id))
}

/** Everybody who blocked a person. Never leaves the server. */
export const findBlockers = async (db: DbOrTx, spaceId: SpaceId, personId: PersonId): Promise<Set<PersonId>> => {
  const rows = await tables(db)
    .selectFrom('person_limit')
    .select('person_id')
    .where('space_id', '=', spaceId)
    .where('other_id', '=', personId)
    .where('kind', '=', sql.lit('block'))
    .execute()
  return new Set(rows.map((row) => row.person_id))
}
