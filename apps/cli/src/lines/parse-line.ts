import type { WordId } from '../words.ts'

/** A line that can be answered. */
export interface LineInput {
  readonly id: string
  readonly text: string
  readonly context: string | null
}

export type ParsedLine =
  | { readonly kind: 'input'; readonly input: LineInput }
  | { readonly kind: 'bad'; readonly problem: WordId }
  | { readonly kind: 'blank' }

/** Reads one line of input; `lineNumber`, from 1, stands in for a missing id. */
export function parseLine(line: string, lineNumber: number): ParsedLine {
  if (line.trim() === '') return { kind: 'blank' }
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    return { kind: 'bad', problem: 'line.notJson' }
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return { kind: 'bad', problem: 'line.notObject' }
  }
  const { id, text, context = null } = parsed as { id?: unknown; text?: unknown; context?: unknown }
  if (text === undefined) return { kind: 'bad', problem: 'line.noText' }
  if (typeof text !== 'string') return { kind: 'bad', problem: 'line.textType' }
  // Many exports number their rows; a number is as good a name as a string.
  const name = typeof id === 'number' ? String(id) : id
  if (name !== undefined && typeof name !== 'string') return { kind: 'bad', problem: 'line.idType' }
  if (context !== null && typeof context !== 'string') return { kind: 'bad', problem: 'line.contextType' }
  return { kind: 'input', input: { id: name ?? String(lineNumber), text, context } }
}
