import { fieldsOf, findColumns, headerOf, type OldColumns, type OldScoreProblem, readJsonLine } from '@hearth/insight'
import type { Batch, RawRow } from '../bulk/batch.ts'
import { readCsvTable } from '../bulk/input/csv-shape.ts'
import { type Input, openInput } from '../bulk/input/open-input.ts'
import { readLines } from '../bulk/input/read-lines.ts'
import { readRecords } from '../bulk/input/read-records.ts'
import { CliError } from '../cli-error.ts'
import { words } from '../words.ts'
import type { CompareOptions } from './compare-options.ts'
import { problemWords, refusal } from './old-score-words.ts'

/** A row of the file as cells, or why there are none. */
export interface OldRow {
  readonly row: number
  readonly line: number
  readonly fields: readonly string[]
  /** In words. */
  readonly problem?: string
}

export interface OldRows {
  readonly rows: readonly OldRow[]
  /** How many bytes of the input are behind us. */
  readonly bytes: number
}

/** A file of old scores, with its columns known and its rows to come. */
export interface OldScores {
  readonly columns: OldColumns
  readonly size: number | undefined
  readonly batches: AsyncIterable<OldRows>
}

/** @throws CliError where the file cannot be read or is not one of old scores */
export async function openOldScores(options: CompareOptions): Promise<OldScores> {
  const input = await openInput(options.input, () => false)
  const { size } = input
  return options.format === 'csv'
    ? { size, ...openTable(input, options) }
    : { size, ...(await openJsonLines(input, options)) }
}

function openTable(input: Input, options: CompareOptions): Omit<OldScores, 'size'> {
  const misses = (header: readonly string[]): number => ('code' in findColumns(header, wantedOf(options)) ? 1 : 0)
  const table = readCsvTable(input.head, misses, options.delimiter)
  const { header, start } = table
  const columns = columnsOf(header, options)
  async function* read(): AsyncGenerator<OldRows> {
    for await (const batch of readRecords(input, table, { from: start, isPrompt: false })) {
      yield { bytes: batch.end.bytes, rows: batch.rows.map((raw) => tableRow(raw, header.length)) }
    }
  }
  return { columns, batches: read() }
}

function tableRow(raw: RawRow, columns: number): OldRow {
  const { row, line, fields } = raw
  if (raw.problem) return { row, line, fields: [], problem: rawProblem(raw.problem) }
  if (!fields.slice(columns).some((field) => field !== '')) return { row, line, fields }
  const problem: OldScoreProblem = { code: 'too-many-fields', fill: { fields: fields.length, columns } }
  return { row, line, fields: [], problem: problemWords(problem) }
}

/** The names come from the first lines together: not every line needs to have every score. */
async function openJsonLines(input: Input, options: CompareOptions): Promise<Omit<OldScores, 'size'>> {
  const start = { bytes: 0, rows: 0, lines: 0 }
  const batches = readLines(input.read(0), { from: start, isPrompt: false })
  const first = await batches.next()
  if (first.done) throw refusal({ code: 'nothing-to-compare', fill: {} })
  const parsed = first.value.rows.map(({ fields: [line = ''] }) => readJsonLine(line))
  const header = headerOf(parsed.flatMap((row) => ('code' in row ? [] : [row])))
  if (header.length === 0) throw refusal({ code: 'line-not-json', fill: {} })
  const columns = columnsOf(header, options)
  const toRows = ({ rows, end }: Batch): OldRows => ({
    bytes: end.bytes,
    rows: rows.map((raw) => jsonRow(raw, header)),
  })
  async function* read(begun: Batch): AsyncGenerator<OldRows> {
    yield toRows(begun)
    for await (const batch of batches) yield toRows(batch)
  }
  return { columns, batches: read(first.value) }
}

function jsonRow({ row, line, fields: [said = ''], problem }: RawRow, header: readonly string[]): OldRow {
  if (problem) return { row, line, fields: [], problem: rawProblem(problem) }
  if (said.trim() === '') return { row, line, fields: [] }
  const cells = readJsonLine(said)
  if ('code' in cells) return { row, line, fields: [], problem: problemWords(cells) }
  return { row, line, fields: fieldsOf(cells, header) }
}

/** `row.openQuote` is the code `open-quote`. */
function rawProblem({ id, fill }: NonNullable<RawRow['problem']>): string {
  const code = id.replace(/^\w+\./, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return words('coded', { words: words(id, fill), code })
}

function columnsOf(header: readonly string[], options: CompareOptions): OldColumns {
  const columns = findColumns(header, wantedOf(options))
  if ('code' in columns) throw refusal(columns)
  return columns
}

function wantedOf({ text, context, id, scores, attributes }: CompareOptions): Parameters<typeof findColumns>[1] {
  return { text, context, id, scores, attributes }
}

/** Old scores come from a file: a terminal has none to give. */
export function refuseTerminal({ input }: CompareOptions): void {
  if (input === undefined && process.stdin.isTTY) throw new CliError(words('error.noOldScores'), 2)
}
