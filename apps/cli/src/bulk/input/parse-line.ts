import type { Problem, RawRow } from '../batch.ts'

/** A row that can be answered. */
export interface RowInput {
  /** Null where the row names itself by nothing. */
  readonly id: string | null
  readonly text: string
  readonly context: string | null
}

export type ParsedRow =
  | { readonly kind: 'input'; readonly input: RowInput }
  | { readonly kind: 'bad'; readonly problem: Problem }
  | { readonly kind: 'blank' }

/** Reads one line of JSON Lines. */
export function parseLine({ fields: [line = ''], problem }: Pick<RawRow, 'fields' | 'problem'>): ParsedRow {
  if (problem) return { kind: 'bad', problem }
  if (line.trim() === '') return { kind: 'blank' }
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    return bad('line.notJson')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return bad('line.notObject')
  const { id, text, context = null } = parsed as { id?: unknown; text?: unknown; context?: unknown }
  if (text === undefined) return bad('line.noText')
  if (typeof text !== 'string') return bad('line.textType')
  // Many exports number their rows; a number is as good a name as a string.
  const name = typeof id === 'number' ? String(id) : id
  if (name !== undefined && typeof name !== 'string') return bad('line.idType')
  if (context !== null && typeof context !== 'string') return bad('line.contextType')
  return { kind: 'input', input: { id: name ?? null, text, context } }
}

function bad(id: Problem['id']): ParsedRow {
  return { kind: 'bad', problem: { id } }
}
