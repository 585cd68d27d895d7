import { fieldsOf, findColumns, headerOf, type JsonRow, readJsonLine } from '@hearth/insight'
import Papa from 'papaparse'

/** A row as it stood in the file. */
export interface OldRow {
  /** As a spreadsheet numbers it: the row with the names is 1. In a file of lines, the line. */
  readonly row: number
  /** The line on which it begins: another number where a cell holds line breaks. */
  readonly line: number
  readonly fields: readonly string[]
  /** Of lines: whether this one is no object. */
  readonly isBroken?: boolean
}

/** Old scores as they stood in the file. */
export interface OldFile {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly OldRow[]
}

export const oldFileProblems = ['empty', 'too-large', 'unreadable'] as const
export type OldFileProblem = (typeof oldFileProblems)[number]

/** More would fill a phone's memory. */
const maxBytes = 100_000_000

/** Reads a file in this page. It goes nowhere. */
export const openOldFile = async (file: File): Promise<OldFile | OldFileProblem> => {
  if (file.size > maxBytes) return 'too-large'
  try {
    return parseOldFile(file.name, new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()))
  } catch {
    return 'unreadable'
  }
}

/** The same from text: a table, or one JSON object a line. */
export const parseOldFile = (name: string, text: string): OldFile | OldFileProblem => {
  if (text.includes('\0')) return 'unreadable'
  const { header, rows } = /^\s*\{/.test(text) ? parseLines(text) : parseTable(text)
  return rows.length === 0 ? 'empty' : { name, header, rows }
}

const parseTable = (text: string): Omit<OldFile, 'name'> => {
  const rows: OldRow[] = []
  let [begins, line] = [0, 1]
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, meta: { cursor } }) => {
      rows.push({ row: rows.length + 1, line, fields: data })
      line += countLines(text, begins, cursor)
      begins = cursor
    },
  })
  const [head, ...body] = rows
  const header = (head?.fields ?? []).map((name, index) => name.trim() || `${index + 1}`)
  return { header, rows: body.filter(({ fields }) => fields.some((field) => field.trim() !== '')) }
}

/** Spreadsheets write one of these, after the habits of their country. */
const delimiters = [',', ';', '\t'] as const

/**
 * Told from the names alone: cells may hold commas of their own (0,83). The one counts by which scores are found; else, the one
 * with most columns.
 */
const delimiterOf = (text: string): string => {
  const tried = delimiters.map((delimiter) => {
    const header = Papa.parse<string[]>(text, { delimiter, preview: 1 }).data[0] ?? []
    return { delimiter, misses: 'code' in findColumns(header) ? 1 : 0, columns: header.length }
  })
  return tried.toSorted((a, b) => a.misses - b.misses || b.columns - a.columns)[0]?.delimiter ?? ','
}

/** How many lines end between two places, by whatever a line ends with. */
const countLines = (text: string, from: number, to: number): number => {
  let lines = 0
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) lines += 1
  }
  return lines
}

/** The names come from the first lines together: not every line needs to have every score. */
const linesForNames = 256

const parseLines = (text: string): Omit<OldFile, 'name'> => {
  const lines = text
    .split(/\r?\n/)
    .map((said, index) => ({ said, row: index + 1 }))
    .filter(({ said }) => said.trim() !== '')
  const read = lines.map(({ said, row }) => ({ row, cells: readJsonLine(said) }))
  const isRow = (cells: JsonRow | { code: string }): cells is JsonRow => !('code' in cells)
  const header = headerOf(read.slice(0, linesForNames).flatMap(({ cells }) => (isRow(cells) ? [cells] : [])))
  const rows = read.map(({ row, cells }) =>
    isRow(cells) ? { row, line: row, fields: fieldsOf(cells, header) } : { row, line: row, fields: [], isBroken: true },
  )
  return { header, rows: header.length === 0 ? [] : rows }
}
