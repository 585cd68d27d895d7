import type { RawRow } from '../batch.ts'
import type { CsvShape } from './csv-shape.ts'
import type { ParsedRow } from './parse-line.ts'

/**
 * Reads one row of CSV. Spreadsheets leave empty fields at the end of a row out, or add some: neither is a problem as long as the
 * text is there and nothing stands beyond the last column.
 */
export function parseRecord({ fields, problem }: RawRow, { header, text, context, id }: CsvShape): ParsedRow {
  if (problem) return { kind: 'bad', problem }
  if (fields.length === 1 && fields[0] === '' && header.length > 1) return { kind: 'blank' }
  if (fields.slice(header.length).some((field) => field !== '')) {
    return { kind: 'bad', problem: { id: 'row.long', fill: { fields: fields.length, columns: header.length } } }
  }
  const said = fields[text]
  if (said === undefined) {
    return { kind: 'bad', problem: { id: 'row.short', fill: { fields: fields.length, columns: header.length } } }
  }
  const answered = context === null ? undefined : fields[context]
  const name = id === null ? undefined : fields[id]
  return { kind: 'input', input: { id: name || null, text: said, context: answered || null } }
}
