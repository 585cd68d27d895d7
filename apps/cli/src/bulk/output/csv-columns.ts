import { type Advice, type Analysis, attributeIds } from '@hearth/contract'
import { stringify } from 'csv-stringify/sync'
import type { Answered } from '../../reading/answerer.ts'
import { words } from '../../words.ts'
import type { Problem } from '../batch.ts'
import type { CsvShape } from '../input/csv-shape.ts'

/** Digits of a score after the point. */
const digits = 4

export interface ColumnOptions {
  readonly command: 'analyze' | 'advise'
  readonly reword: boolean
}

/** Writes the rows of the output: every column of the input as it was, then what the reader says. */
export interface CsvColumns {
  readonly header: string
  readonly row: (fields: readonly string[], answered: Answered | undefined, problem?: Problem) => string[]
  readonly write: (rows: readonly string[][]) => string
}

export function createCsvColumns(shape: CsvShape, options: ColumnOptions): CsvColumns {
  const { header, delimiter, lineBreak, hasByteOrderMark } = shape
  const cells = options.command === 'analyze' ? analysisCells : adviceCells(options.reword)
  const added = [...Object.keys(cells), 'problem'].map((name) => free(name, header))
  const write = (rows: readonly string[][]): string =>
    // A carriage return or line feed in a field is quoted, whichever of them ends a row.
    stringify([...rows], { delimiter, record_delimiter: lineBreak, quoted_match: /[\r\n]/ })
  return {
    header: `${hasByteOrderMark ? '\uFEFF' : ''}${write([[...header, ...added]])}`,
    row: (fields, answered, problem) => {
      const kept = header.map((_, index) => fields[index] ?? '')
      const said = answered ? Object.values(cells).map((cell) => cell(answered)) : Object.keys(cells).map(() => '')
      return [...kept, ...said, problem ? explained(problem, fields.slice(header.length), write) : '']
    },
    write,
  }
}

type Cell = (answered: Answered) => string

const analysisCells: { readonly [column: string]: Cell } = {
  language: ({ analysis }) => analysis.language,
  pause: ({ analysis }) => probability(analysis.pause),
  ...Object.fromEntries(
    attributeIds.map((id): [string, Cell] => [id, ({ analysis }) => probability(analysis.scores?.[id])]),
  ),
  target: ({ analysis }) => analysis.target ?? '',
  findings: ({ analysis }) => counted(analysis.findings),
  degraded: ({ analysis }) => (analysis.degraded ?? []).join(' '),
  unsupported: ({ analysis }) => (analysis.unsupported ?? []).join(' '),
}

function adviceCells(reword: boolean): { readonly [column: string]: Cell } {
  const advice = (answered: Answered): Advice => answered.answer as Advice
  return {
    advice: (answered) => advice(answered).advice,
    reasons: (answered) => counted(advice(answered).reasons),
    ...(reword ? { wording: (answered: Answered) => advice(answered).rewordings[0]?.text ?? '' } : {}),
  }
}

/** "insult.intelligence:2 threat.harm:1", in the order in which they first appear. */
function counted(found: Analysis['findings'] | Advice['reasons']): string {
  const counts = new Map<string, number>()
  for (const { reason } of found) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => `${reason}:${count}`).join(' ')
}

function probability(value: number | undefined): string {
  return value === undefined ? '' : String(Number(value.toFixed(digits)))
}

/** A name that the input does not have yet: `pause`, else `hearth-pause`, else `hearth-pause-2`. */
function free(name: string, header: readonly string[]): string {
  const candidates = [name, `hearth-${name}`, ...header.map((_, index) => `hearth-${name}-${index + 2}`)]
  return candidates.find((candidate) => !header.includes(candidate)) ?? name
}

/** The problem in words, with the fields that have no column: nothing of the input is lost. */
function explained({ id, fill }: Problem, surplus: readonly string[], write: CsvColumns['write']): string {
  const text = words(id, fill)
  return surplus.length === 0 ? text : `${text}: ${write([[...surplus]]).trimEnd()}`
}
