import { sql } from 'kysely'
import type { Transaction } from '../../ground/db/database.ts'
import { columnsOf, type Scope } from '../schema/plan.ts'
import type { Table } from '../schema/read-catalog.ts'

/** About so much is held at once, whether rows are short or long. */
const batchBytes = 1024 * 1024
const maxBatch = 2000

export interface RowBatch {
  /** JSON objects, one a line, each line ended. */
  readonly text: string
  readonly rows: number
}

/**
 * The rows of a table in the order of its key, as PostgreSQL itself writes them in JSON: exact to the last digit, with
 * names of columns. Read through a cursor, in constant memory.
 */
export async function* readRows(tx: Transaction, table: Table, { spaceId }: Scope): AsyncGenerator<RowBatch> {
  const columns = sql.join(columnsOf(table).map((column) => sql.ref(column.name)))
  const filter =
    spaceId === null
      ? sql``
      : sql`where ${sql.ref(table.name === 'space' ? 'id' : 'space_id')} = ${sql.lit(spaceId)}::uuid`
  const order = table.key.length === 0 ? sql`` : sql`order by ${sql.join(table.key.map((name) => sql.ref(name)))}`
  await sql`
    declare exported no scroll cursor for
      select row_to_json(line)::text as line from (
        select ${columns} from ${sql.table(table.name)} ${filter} ${order}
      ) line`.execute(tx)
  // The first batch is small, since nobody knows yet how long a row is.
  for (let size = 8; ; ) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(size)} from exported`.execute(tx)
    if (rows.length === 0) break
    const text = `${rows.map((row) => row.line).join('\n')}\n`
    yield { text, rows: rows.length }
    if (rows.length < size) break
    size = Math.min(maxBatch, Math.max(1, Math.floor((batchBytes * rows.length) / text.length)))
  }
  await sql`close exported`.execute(tx)
}
