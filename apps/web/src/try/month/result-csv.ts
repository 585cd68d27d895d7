import Papa from 'papaparse'
import type { Survey } from './survey.ts'

/**
 * The file as it was, with two columns more: what the composer would have done, and which words and why.
 * Cells that a spreadsheet would run as a formula are disarmed.
 */
export const resultCsv = ({ file, verdicts }: Survey): string => {
  const fields = [...file.columns, 'hearth', 'hearth_why']
  const data = verdicts.map(({ row, level, reasons }) => [
    ...(file.rows[row - 2] ?? []),
    level,
    reasons.map(({ message }) => message).join(' '),
  ])
  return Papa.unparse({ fields, data }, { escapeFormulae: true, newline: '\n' })
}
