import type { SpaceId } from '@hearth/contract'
import type { Selectable } from 'kysely'
import type { DbOrTx } from '../ground/db/database.ts'

interface ListTable {
  space_id: SpaceId
  is_on: boolean
  yaml: string
  changed_at: Date
}

type Tables = { considerate_list: ListTable }

export type ListRow = Selectable<ListTable>

const tables = (db: DbOrTx) => db.withTables<Tables>()

export const findList = (db: DbOrTx, spaceId: SpaceId): Promise<ListRow | undefined> =>
  tables(db).selectFrom('considerate_list').selectAll().where('space_id', '=', spaceId).executeTakeFirst()

export const saveList = (db: DbOrTx, row: ListTable): Promise<ListRow> =>
  tables(db)
    .insertInto('considerate_list')
    .values(row)
    .onConflict((oc) =>
      oc.column('space_id').doUpdateSet({ is_on: row.is_on, yaml: row.yaml, changed_at: row.changed_at }),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
