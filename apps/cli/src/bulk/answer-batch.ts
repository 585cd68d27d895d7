import type { Advice } from '@hearth/contract'
import type { Answered, Answerer, AnswererOptions } from '../reading/answerer.ts'
import type { BatchAnswer, RawRow, RowProblem } from './batch.ts'
import type { CsvShape } from './input/csv-shape.ts'
import { parseLine, type RowInput } from './input/parse-line.ts'
import { parseRecord } from './input/parse-record.ts'
import { createCsvColumns } from './output/csv-columns.ts'
import { type TallyRow, tallyRows } from './summary/tally.ts'

/** What a thread needs to know to answer rows. */
export interface RowOptions extends AnswererOptions {
  /** How the CSV is written; undefined for JSON Lines. */
  readonly shape: CsvShape | undefined
  readonly showText: boolean
}

/** So much of a text is shown where texts are asked for, in characters. */
const shownText = 80

/** Prepares to answer batches: every good row is answered, every other named. Blank rows are neither. */
export function openBatchAnswerer(
  answerer: Answerer,
  options: RowOptions,
): (rows: readonly RawRow[]) => Promise<BatchAnswer> {
  const { shape } = options
  const columns = shape && createCsvColumns(shape, options)
  const parse = (row: RawRow) => (shape ? parseRecord(row, shape) : parseLine(row))

  return async (rows) => {
    const parsed = rows.map((raw) => ({ raw, parsed: parse(raw) })).filter(({ parsed: { kind } }) => kind !== 'blank')
    const inputs = parsed.flatMap(({ parsed: one }) => (one.kind === 'input' ? [one.input] : []))
    const answers = await answerer.answer(inputs.map(({ text, context }) => ({ text, context })))
    const problems: RowProblem[] = []
    const tallied: TallyRow[] = []
    const lines: string[] = []
    const cells: string[][] = []
    let next = 0
    for (const { raw, parsed: one } of parsed) {
      const { row, line, fields } = raw
      if (one.kind === 'bad') {
        problems.push({ row, line, problem: one.problem })
        if (columns) cells.push(columns.row(fields, undefined, one.problem))
      } else if (one.kind === 'input') {
        const answered = answers[next++] as Answered
        tallied.push(tallyRow(raw, one.input, answered))
        if (columns) cells.push(columns.row(fields, answered))
        else lines.push(`${JSON.stringify({ id: one.input.id ?? String(row), ...answered.answer })}\n`)
      }
    }
    const output = columns ? columns.write(cells) : lines.join('')
    return { output, problems, tally: tallyRows(tallied, problems.length, answerer.thresholds) }
  }

  function tallyRow({ row }: RawRow, { id, text }: RowInput, { analysis, answer }: Answered): TallyRow {
    const level = options.command === 'advise' ? (answer as Advice).advice : holds(analysis.pause) ? 'pause' : 'none'
    const decision = analysis.unsupported ? 'unread' : level
    const shown = options.showText
      ? {
          text: text
            .replace(/[\s\p{C}]+/gu, ' ')
            .trim()
            .slice(0, shownText),
        }
      : {}
    return { row, id, analysis, decision, ...shown }
  }

  function holds(pause: number | undefined): boolean {
    return pause !== undefined && pause >= answerer.thresholds.pause
  }
}
