import { join } from 'node:path'
import { sql } from 'kysely'
import type { Transaction } from '../../ground/db/database.ts'
import type { ManifestTable } from '../folder/manifest.ts'
import { type Line, readLines } from '../folder/read-lines.ts'
import { MovingError } from '../moving-error.ts'
import { columnsOf } from '../schema/plan.ts'
import type { Table } from '../schema/read-catalog.ts'
import { toRow } from './check-export.ts'

const batchBytes = 512 * 1024
const maxBatch = 1000

/** What a column becomes instead of what is in the file: an SQL expression over the row, called `line`. */
export type Instead = ReadonlyMap<string, ReturnType<typeof sql>>

/**
 * Writes the rows of one file into its table, by names of columns.
 *
 * @returns how many rows were written
 * @throws MovingError `line-broken`, `column-unknown`, `row-refused`, each with the line
 */
export const loadTable = async (
  tx: Transaction,
  folder: string,
  { file, columns }: ManifestTable,
  table: Table,
  instead: Instead,
): Promise<number> => {
  const known = new Set(columnsOf(table).map((column) => column.name))
  for (const { name } of columns) {
    if (!known.has(name)) throw new MovingError('column-unknown', { table: table.name, column: name })
  }
  const names = columns.map((column) => column.name)
  const expected = new Set(names)
  let loaded = 0
  let batch: Line[] = []
  let bytes = 0
  const flush = async () => {
    if (batch.length > 0) loaded += await insertLines(tx, table, names, instead, batch, file)
    batch = []
    bytes = 0
  }
  for await (const line of readLines(join(folder, file), file)) {
    const unknown = Object.keys(toRow(line, file)).find((name) => !expected.has(name))
    if (unknown !== undefined) {
      const problem = `the manifest does not name the column ${JSON.stringify(unknown.slice(0, 80))}`
      throw new MovingError('line-broken', { file, line: line.number, problem })
    }
    batch.push(line)
    bytes += line.text.length
    if (bytes >= batchBytes || batch.length >= maxBatch) await flush()
  }
  await flush()
  return loaded
}

const insertLines = async (
  tx: Transaction,
  table: Table,
  names: readonly string[],
  instead: Instead,
  lines: readonly Line[],
  file: string,
): Promise<number> => {
  const insert = async (some: readonly Line[]) => {
    // The text of the file goes to PostgreSQL as it is, so that no digit is lost on the way through numbers of JavaScript.
    const json = `[${some.map((line) => line.text).join(',')}]`
    const target = sql.table(table.name)
    const values = names.map((name) => instead.get(name) ?? sql`${sql.ref(`line.${name}`)}`)
    const { numAffectedRows } = await sql`
      insert into ${target} (${sql.join(names.map((name) => sql.ref(name)))}) overriding system value
      select ${sql.join(values)} from json_populate_recordset(null::${target}, ${json}::json) line`.execute(tx)
    return Number(numAffectedRows ?? 0)
  }
  await sql`savepoint batch`.execute(tx)
  try {
    const count = await insert(lines)
    await sql`release savepoint batch`.execute(tx)
    return count
  } catch {
    await sql`rollback to savepoint batch`.execute(tx)
  }
  // One of them is refused: one by one tells which.
  let count = 0
  for (const line of lines) {
    count += await insert([line]).catch((error: unknown) => {
      throw new MovingError('row-refused', { file, line: line.number, problem: problemOf(error) }, { cause: error })
    })
  }
  return count
}

/** What PostgreSQL says, without the values that its sentence may quote. */
const problemOf = (error: unknown): string => {
  const { code, constraint, column } = error as { code?: string; constraint?: string; column?: string }
  return [code, constraint ?? column].filter(Boolean).join(' ') || 'unknown'
}
