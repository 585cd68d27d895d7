import { readLines } from '../../folder/read-lines.ts'
import { MovingError } from '../../moving-error.ts'

/** One row of a table in an SQL dump, by names of columns; null is SQL's null. */
export interface CopyRow {
  readonly table: string
  readonly line: number
  readonly values: Readonly<Record<string, string | null>>
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

/**
 * The rows of some tables in a plain dump of pg_dump (`COPY public.posts (…) FROM stdin;` and rows parted by tabs), in
 * constant memory. Nothing of the dump is run.
 *
 * @throws MovingError `line-broken`
 */
export async function* readCopy(path: string, name: string, tables: ReadonlySet<string>): AsyncGenerator<CopyRow> {
  let open: { table: string; columns: readonly string[]; isWanted: boolean } | null = null
  let last = 1
  for await (const { number, text } of readLines(path, name)) {
    last = number
    if (open === null) {
      const [, table = '', columns = ''] = /^COPY (?:public\.)?"?(\w+)"? \((.*)\) FROM stdin;$/.exec(text) ?? []
      if (table === '') continue
      const names = columns.split(', ').map((column) => column.replace(/^"(.*)"$/, '$1'))
      open = { table, columns: names, isWanted: tables.has(table) }
    } else if (text === '\\.') {
      open = null
    } else if (open.isWanted) {
      const fields = text.split('\t')
      if (fields.length !== open.columns.length) {
        const problem = `${fields.length} fields where ${open.table} has ${open.columns.length} columns`
        throw new MovingError('line-broken', { file: name, line: number, problem })
      }
      const values = Object.fromEntries(open.columns.map((column, at) => [column, toValue(fields[at] ?? '')]))
      yield { table: open.table, line: number, values }
    }
  }
  if (open !== null) {
    throw new MovingError('line-broken', {
      file: name,
      line: last,
      problem: `the dump ends in the middle of ${open.table}`,
    })
  }
}

const toValue = (field: string): string | null =>
  field === '\\N' ? null : field.replace(/\\(.)/gs, (_, sign: string) => escapes[sign] ?? sign)
