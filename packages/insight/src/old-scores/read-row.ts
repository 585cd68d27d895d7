import type { PairColumns, TextColumns } from './find-columns.ts'
import type { OldScoreProblem } from './old-score-problem.ts'
import { attributeOf, isUnscored } from './perspective-name.ts'

/** A comment and what Perspective said of it: one number for each score column, null where the cell is empty. */
export interface TextRow {
  readonly kind: 'row'
  readonly text: string
  readonly context: string | null
  readonly id: string | null
  readonly scores: readonly (number | null)[]
}

/** Both scores of one attribute of one comment. */
export interface PairRow {
  readonly kind: 'row'
  readonly name: string
  readonly theirs: number
  readonly ours: number
  readonly engine: string
}

export interface BadRow {
  readonly kind: 'bad'
  readonly problem: OldScoreProblem
}

/** A row that says nothing: no cell, no score, or an attribute that is not ours. */
export interface EmptyRow {
  readonly kind: 'empty'
}

/** Reads one row of comments with scores. */
export function readTextRow(fields: readonly string[], columns: TextColumns): TextRow | BadRow | EmptyRow {
  if (fields.every((field) => field.trim() === '')) return { kind: 'empty' }
  const scores: (number | null)[] = []
  for (const { column, name } of columns.scores) {
    const score = readScore(fields[column] ?? '', name)
    if (score !== null && typeof score === 'object') return { kind: 'bad', problem: score }
    scores.push(score)
  }
  if (scores.every((score) => score === null)) return { kind: 'empty' }
  const text = fields[columns.text] ?? ''
  if (text.trim() === '') return { kind: 'bad', problem: { code: 'text-missing', fill: {} } }
  const context = columns.context === null ? null : fields[columns.context] || null
  const id = columns.id === null ? null : fields[columns.id] || null
  return { kind: 'row', text, context, id, scores }
}

/** Reads one row that shadow mode wrote. */
export function readPairRow(fields: readonly string[], columns: PairColumns): PairRow | BadRow | EmptyRow {
  if (fields.every((field) => field.trim() === '')) return { kind: 'empty' }
  const name = (fields[columns.attribute] ?? '').trim()
  if (isUnscored(name)) return { kind: 'empty' }
  if (attributeOf(name) === undefined) {
    return { kind: 'bad', problem: { code: 'attribute-unknown', fill: { name: name.slice(0, 60) } } }
  }
  const theirs = readScore(fields[columns.theirs] ?? '', 'theirs')
  if (theirs === null) return { kind: 'empty' }
  if (typeof theirs === 'object') return { kind: 'bad', problem: theirs }
  const ours = readScore(fields[columns.ours] ?? '', 'ours')
  if (ours === null) return { kind: 'empty' }
  if (typeof ours === 'object') return { kind: 'bad', problem: ours }
  return { kind: 'row', name, theirs, ours, engine: columns.engine === null ? '' : (fields[columns.engine] ?? '') }
}

/**
 * A score as files hold it: `0.83`, `.83`, `8.3e-1`, and `0,83` of countries that write a comma.
 *
 * @returns null for an empty cell and for words that say that there is nothing
 */
export function readScore(cell: string, name: string): number | null | OldScoreProblem {
  const said = cell.trim()
  if (said === '' || /^(null|none|nan|n\/a|undefined)$/i.test(said)) return null
  const number = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i.test(said) ? Number(said.replace(',', '.')) : Number.NaN
  if (!Number.isFinite(number)) return { code: 'score-not-a-number', fill: { name } }
  // What is a rounding away from 0 or 1 is meant so.
  if (number < -1e-6 || number > 1 + 1e-6) return { code: 'score-out-of-range', fill: { name, score: number } }
  return Math.min(1, Math.max(0, number))
}
