import { isUtf8 } from 'node:buffer'
import { parse as parseAll } from 'csv-parse/sync'
import { type Batch, maxBatchBytes, maxBatchRows, maxRowBytes, type Problem, type RawRow } from '../batch.ts'
import { type CsvRecord, openCsvParser } from './csv-parser.ts'
import { csvRules } from './csv-rules.ts'
import { type CsvTable, countLines, lineEndOf } from './csv-shape.ts'
import type { Input } from './open-input.ts'
import type { ReadingOrder } from './read-lines.ts'

/** So much is parsed at once: little of it is parsed again after a quote that is never closed. */
const sliceBytes = 64 * 1024
const quote = 0x22

/**
 * Reads CSV rows in batches. A quote that is never closed takes what follows into one field, up to the next quote or the end of the
 * file: its line is named as a row that cannot be read, and reading goes on with the next line.
 */
export async function* readRecords(
  input: Input,
  shape: CsvTable,
  { from, isPrompt }: ReadingOrder,
): AsyncGenerator<Batch> {
  const chunks = input.read(from.bytes)[Symbol.asyncIterator]()
  const begin = () => openCsvParser(csvRules(shape.delimiter, input.head))
  /** Every byte from `at` on that has come so far; `fed` of them have gone through the parser, which began at `base`. */
  let ahead: Buffer = Buffer.alloc(0)
  let [at, base, fed, parser] = [from, from, 0, begin()]
  let rows: RawRow[] = []
  let began = from.bytes
  let isAll = false

  const take = (): Batch => {
    const batch = { rows, end: at }
    rows = []
    began = at.bytes
    return batch
  }
  const more = async (): Promise<void> => {
    const next = await chunks.next()
    if (next.done) isAll = true
    else ahead = Buffer.concat([ahead, next.value])
  }
  const add = (bytes: number, row: Pick<RawRow, 'fields' | 'problem'>): void => {
    rows.push({ row: at.rows + 1, line: at.lines + 1, ...row })
    const lines = at.lines + countLines(ahead.subarray(0, bytes), shape)
    at = { bytes: at.bytes + bytes, rows: at.rows + 1, lines }
    ahead = ahead.subarray(bytes)
    fed -= bytes
  }
  const isFull = (): boolean => rows.length >= maxBatchRows || at.bytes - began >= maxBatchBytes

  for (;;) {
    if (fed === ahead.length && !isAll) {
      if (isPrompt && rows.length > 0) yield take()
      await more()
      continue
    }
    const isLast = fed === ahead.length
    const slice = ahead.subarray(fed, fed + sliceBytes)
    fed += slice.length
    const { records, isOpen } = isLast ? await parser.end() : await parser.feed(slice)
    let problem: Problem | undefined = isOpen ? { id: 'row.openQuote' } : undefined
    for (const record of records) {
      const bytes = base.bytes + record.info.bytes - at.bytes
      if (isRunaway(record, ahead.subarray(0, bytes), shape)) {
        problem = { id: 'row.openQuote' }
        break
      }
      const fields = record.record.map((field) => field.toString('utf8'))
      const isText = record.record.every((field) => isUtf8(field))
      add(bytes, { fields, ...(isText ? {} : { problem: { id: 'row.notUtf8' } }) })
      if (isFull()) yield take()
    }
    if (!problem && fed > maxRowBytes) problem = { id: 'row.tooLong', fill: { maxBytes: maxRowBytes } }
    if (problem) {
      const lineEnd = lineEndOf(shape)
      while (!ahead.includes(lineEnd) && !isAll) {
        // What is over the limit is counted, not kept.
        if (ahead.length > maxRowBytes) {
          at = { ...at, bytes: at.bytes + ahead.length }
          ahead = Buffer.alloc(0)
        }
        await more()
      }
      const line = ahead.subarray(0, ahead.indexOf(lineEnd) + 1 || ahead.length)
      add(line.length, { fields: splitPlainly(line, shape), problem })
      base = at
      fed = 0
      parser = begin()
      if (isFull()) yield take()
    } else if (isLast) break
  }
  if (rows.length > 0) yield take()
}

/**
 * Whether a field that seems to begin and to run over several lines with a quote only does so because its quote is never closed
 * where it should be. `"so" he said` on one line is read as it stands.
 */
function isRunaway({ record }: CsvRecord, bytes: Buffer, shape: CsvTable): boolean {
  const isSuspect = record.some((field) => field[0] === quote && field.includes(lineEndOf(shape)))
  if (!isSuspect) return false
  try {
    parseAll(bytes, { ...csvRules(shape.delimiter, bytes), relax_quotes: false, skip_records_with_error: false })
    return false
  } catch {
    return true
  }
}

/** Fields of a line whose quotes mean nothing. */
function splitPlainly(line: Buffer, { delimiter }: CsvTable): string[] {
  return line
    .toString('utf8')
    .replace(/\r?\n$|\r$/, '')
    .split(delimiter)
}
