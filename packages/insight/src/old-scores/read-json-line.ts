import type { OldScoreProblem } from './old-score-problem.ts'

/** One line of JSON Lines as cells by their names. */
export type JsonRow = ReadonlyMap<string, string>

/**
 * Reads a line as people keep them: `{"text":"…","TOXICITY":0.8}`, `{"text":"…","scores":{"TOXICITY":0.8}}`, or Perspective's own
 * answer beside the text (`attributeScores.TOXICITY.summaryScore.value`; the request's `comment.text`).
 */
export function readJsonLine(line: string): JsonRow | OldScoreProblem {
  const parsed = parseObject(line)
  if (parsed === null) return { code: 'line-not-json', fill: {} }
  const cells = new Map<string, string>()
  for (const [name, value] of Object.entries(parsed)) {
    if (name === 'attributeScores' || name === 'scores') addScores(cells, value)
    else if (name === 'comment' && isObject(value)) addCell(cells, 'text', value.text)
    else if (name === 'response' && isObject(value)) addScores(cells, value.attributeScores)
    else addCell(cells, name, value)
  }
  return cells
}

/** The names in the order in which they come: what the first row is to a table. */
export function headerOf(rows: readonly JsonRow[]): string[] {
  return [...new Set(rows.flatMap((row) => [...row.keys()]))]
}

export function fieldsOf(row: JsonRow, header: readonly string[]): string[] {
  return header.map((name) => row.get(name) ?? '')
}

function addScores(cells: Map<string, string>, scores: unknown): void {
  if (!isObject(scores)) return
  for (const [name, value] of Object.entries(scores)) {
    const summary = isObject(value) && isObject(value.summaryScore) ? value.summaryScore.value : value
    addCell(cells, name, summary)
  }
}

function addCell(cells: Map<string, string>, name: string, value: unknown): void {
  if (typeof value === 'string' || typeof value === 'number') cells.set(name, String(value))
}

function parseObject(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(line)
    return isObject(parsed) && !Array.isArray(parsed) ? parsed : null
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
