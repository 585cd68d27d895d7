import type { AttributePairs } from '@hearth/insight'
import Papa from 'papaparse'

/** Both scores of every comment, without texts. Cells that a spreadsheet would run as a formula are disarmed. */
export const scoresCsv = (attributes: readonly AttributePairs[]): string => {
  const fields = ['row', 'id', 'attribute', 'theirs', 'ours']
  const data = attributes.flatMap(({ name, pairs }) =>
    pairs.map(({ row, id, theirs, ours }) => [row, id ?? '', name, theirs, ours]),
  )
  return Papa.unparse({ fields, data }, { escapeFormulae: true, newline: '\n' })
}
