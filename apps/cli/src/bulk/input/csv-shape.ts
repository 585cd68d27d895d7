import { parse } from 'csv-parse/sync'
import { CliError } from '../../cli-error.ts'
import { nearest } from '../../nearest.ts'
import { listed, words } from '../../words.ts'
import type { Position } from '../batch.ts'
import { csvRules } from './csv-rules.ts'
import { headBytes } from './open-input.ts'

/** The columns that were asked for by name; undefined where none was. */
export interface WantedColumns {
  readonly text: string
  readonly context: string | undefined
  readonly id: string | undefined
}

/** How a CSV file is written. */
export interface CsvTable {
  readonly delimiter: string
  /** Between rows: what stands after the header. */
  readonly lineBreak: '\n' | '\r\n' | '\r'
  readonly hasByteOrderMark: boolean
  readonly header: readonly string[]
  /** Where the first row after the header begins. */
  readonly start: Position
}

/** How a CSV file is written, and where in a row things are. */
export interface CsvShape extends CsvTable {
  readonly text: number
  readonly context: number | null
  readonly id: number | null
}

/** Spreadsheets write one of these, after the habits of their country. */
const delimiters = [',', ';', '\t'] as const
const byteOrderMark = Buffer.from('\uFEFF')

/**
 * Finds delimiter and header in the first bytes of a file. Of the delimiters, the one counts whose header has the wanted columns;
 * among such, the one with most columns.
 *
 * @throws CliError where a wanted column is not in the header, or is there twice
 */
export function readCsvShape(head: Buffer, wanted: WantedColumns, delimiter?: string): CsvShape {
  const table = readCsvTable(head, (header) => missing(header, wanted).length, delimiter)
  const { header } = table
  const idName = wanted.id ?? (placesOf(header, 'id').length === 1 ? 'id' : undefined)
  return {
    ...table,
    text: placeOf(header, wanted.text),
    context: wanted.context === undefined ? null : placeOf(header, wanted.context),
    id: idName === undefined ? null : placeOf(header, idName),
  }
}

/**
 * The same without a word about which column is which.
 *
 * @param misses how little a header is what was hoped for; of headers that miss as little, the one with most columns counts
 * @throws CliError where there is no header that can be read
 */
export function readCsvTable(
  head: Buffer,
  misses: (header: readonly string[]) => number,
  delimiter?: string,
): CsvTable {
  if (isUtf16(head)) throw new CliError(words('csv.utf16'))
  const hasByteOrderMark = head.subarray(0, 3).equals(byteOrderMark)
  const markBytes = hasByteOrderMark ? byteOrderMark.length : 0
  const body = head.subarray(markBytes)
  const candidates = (delimiter === undefined ? delimiters : [delimiter])
    .map((candidate) => ({ delimiter: candidate, ...readHeader(body, candidate) }))
    .toSorted((a, b) => misses(a.header) - misses(b.header) || b.header.length - a.header.length)
  const best = candidates[0]
  if (best === undefined || best.header.every((name) => name === '')) throw new CliError(words('csv.empty'))
  const { header, bytes } = best
  if (body.length >= headBytes - markBytes && bytes >= body.length) throw new CliError(words('csv.longHeader'))
  const lineBreak = lineBreakBefore(body, bytes)
  return {
    delimiter: best.delimiter,
    lineBreak,
    hasByteOrderMark,
    header,
    start: { bytes: markBytes + bytes, rows: 1, lines: countLines(body.subarray(0, bytes), { lineBreak }) },
  }
}

function readHeader(body: Buffer, delimiter: string): { header: string[]; bytes: number } {
  try {
    const [first] = parse(body, { ...csvRules(delimiter, body), to: 1 }) as unknown as {
      record: Buffer[]
      info: { bytes: number }
    }[]
    if (first === undefined) return { header: [], bytes: 0 }
    const header = first.record.map((field) => field.toString('utf8'))
    return { header, bytes: first.info.bytes }
  } catch {
    // A quote that the header opens and never closes.
    return { header: [], bytes: 0 }
  }
}

/** The byte that ends a line: the last one of the line break. */
export function lineEndOf({ lineBreak }: Pick<CsvTable, 'lineBreak'>): number {
  return lineBreak.charCodeAt(lineBreak.length - 1)
}

/** How many lines end in these bytes, within quotes or not. */
export function countLines(bytes: Uint8Array, shape: Pick<CsvTable, 'lineBreak'>): number {
  const lineEnd = lineEndOf(shape)
  let lines = 0
  for (let at = bytes.indexOf(lineEnd); at !== -1; at = bytes.indexOf(lineEnd, at + 1)) lines += 1
  return lines
}

function missing(header: readonly string[], { text, context, id }: WantedColumns): string[] {
  return [text, context, id].filter((name) => name !== undefined).filter((name) => placesOf(header, name).length === 0)
}

function placeOf(header: readonly string[], name: string): number {
  const places = placesOf(header, name)
  const [place] = places
  if (places.length > 1) throw new CliError(words('csv.twice', { name }), 2)
  if (place !== undefined) return place
  const guess = nearest(name, header)
  const hint = guess === undefined ? '' : words('error.guess', { guess })
  const shown = header.slice(0, 30).map((column) => `"${column}"`)
  throw new CliError(words('csv.noColumn', { name, columns: listed(shown), guess: hint }), 2)
}

/** Where a column of this name is; spaces around it and capitals count only where two names differ by nothing else. */
function placesOf(header: readonly string[], name: string): number[] {
  const exact = header.flatMap((column, index) => (column === name ? [index] : []))
  if (exact.length > 0) return exact
  const plain = (text: string): string => text.trim().toLowerCase()
  return header.flatMap((column, index) => (plain(column) === plain(name) ? [index] : []))
}

function lineBreakBefore(body: Buffer, end: number): CsvTable['lineBreak'] {
  const last = body.subarray(Math.max(0, end - 2), end).toString('latin1')
  if (last.endsWith('\r\n')) return '\r\n'
  return last.endsWith('\r') ? '\r' : '\n'
}

function isUtf16(head: Buffer): boolean {
  const [first, second] = head
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}
