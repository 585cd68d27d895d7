import { readdirSync, readFileSync } from 'node:fs'
import type { CorpusLine } from '../sources/corpus.ts'
import { checkLine } from './check-line.ts'

/** A line of the corpus and where it stands: `heat.jsonl:12`. */
export interface PlacedLine {
  readonly place: string
  readonly line: CorpusLine
}

/** Lines that are well formed, and what is wrong with the others, in sentences. */
export interface ReadCorpus {
  readonly lines: readonly PlacedLine[]
  readonly findings: readonly string[]
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Lines of one file's text; an empty last line is the file's end and no line. */
export function readPlacedText(name: string, text: string): ReadCorpus {
  const lines: PlacedLine[] = []
  const findings: string[] = []
  const rows = text.split('\n')
  if (rows.at(-1) === '') rows.pop()
  for (const [at, row] of rows.entries()) {
    const place = `${name}:${at + 1}`
    const value = parsed(row)
    const wrong = value === undefined ? ['is no JSON'] : checkLine(value)
    if (wrong.length === 0) lines.push({ place, line: { ...(value as CorpusLine), file: name.replace('.jsonl', '') } })
    else findings.push(...wrong.map((sentence) => `${place} ${sentence}`))
  }
  return { lines, findings }
}

/** Every line of a folder's JSON Lines files, in file order. */
export function readPlaced(folder: URL): ReadCorpus {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => readPlacedText(name, readFileSync(new URL(name, folder), 'utf8')))
  return { lines: files.flatMap(({ lines }) => lines), findings: files.flatMap(({ findings }) => findings) }
}
