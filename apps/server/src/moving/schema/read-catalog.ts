import { sql } from 'kysely'
import type { DbOrTx } from '../../ground/db/database.ts'

export interface Column {
  readonly name: string
  /** As PostgreSQL writes it, such as `timestamp with time zone`. */
  readonly type: string
  readonly isNullable: boolean
  /** Computed from other columns: neither exported nor written. */
  readonly isGenerated: boolean
}

/** A foreign key. */
export interface Reference {
  readonly name: string
  readonly columns: readonly string[]
  readonly to: string
  /** As PostgreSQL would make it again. */
  readonly definition: string
}

export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  /** The primary key in its order; empty where there is none. */
  readonly key: readonly string[]
  readonly references: readonly Reference[]
  /** Triggers that do something at an insert, and would do it a second time to a row that comes back. */
  readonly insertTriggers: readonly string[]
}

/** Every table of Hearth as the database itself knows it, by name: what a migration adds is seen without anybody saying so. */
export const readCatalog = async (db: DbOrTx): Promise<Table[]> => {
  const { rows } = await sql<Table>`
    select
      c.relname as name,
      (select coalesce(json_agg(json_build_object(
          'name', a.attname,
          'type', format_type(a.atttypid, a.atttypmod),
          'isNullable', not a.attnotnull,
          'isGenerated', a.attgenerated <> '') order by a.attnum), '[]')
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select coalesce(json_agg(a.attname order by k.place), '[]')
        from pg_index i, unnest(i.indkey::int2[]) with ordinality k (num, place), pg_attribute a
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.num) as key,
      (select coalesce(json_agg(json_build_object(
          'name', f.conname,
          'to', t.relname,
          'definition', pg_get_constraintdef(f.oid),
          'columns', (select json_agg(a.attname order by k.place)
            from unnest(f.conkey) with ordinality k (num, place), pg_attribute a
            where a.attrelid = c.oid and a.attnum = k.num)) order by f.conname), '[]')
        from pg_constraint f join pg_class t on t.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f' and f.conparentid = 0) as "references",
      (select coalesce(json_agg(g.tgname order by g.tgname), '[]')
        from pg_trigger g
        where g.tgrelid = c.oid and not g.tgisinternal and g.tgenabled <> 'D' and (g.tgtype & 4) <> 0) as "insertTriggers"
    from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname collate "C"`.execute(db)
  return rows
}
