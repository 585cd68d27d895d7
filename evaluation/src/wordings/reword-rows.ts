import { type AdvisorOptions, createAdvisor, en } from '@hearth/advice'
import type { Analysis, AnalysisInput, Thresholds } from '@hearth/contract'
import type { WordingRow } from './wording-suite.ts'

/** What one way of rewording makes of a row: the first wording, or null where it offers none. */
export interface Reworded {
  readonly row: WordingRow
  readonly before: Analysis
  readonly after: { readonly text: string; readonly analysis: Analysis; readonly strategy: string } | null
}

export interface RewordTools {
  readonly analyze: (items: readonly AnalysisInput[]) => Promise<readonly Analysis[]>
  readonly thresholds: Thresholds
  /** The learned part of rewording, where there is one. */
  readonly editor?: Pick<AdvisorOptions, 'proposeEdits' | 'readSeams'>
  /** Told after each row. */
  readonly onRow?: (done: number) => void
}

export type System = 'hearth' | 'copy' | 'delete-flagged'
export const systems: readonly System[] = ['hearth', 'copy', 'delete-flagged']

/** Every row reworded by the advice that ships, left as it is, and with every word gone that the reader points at. */
export async function rewordRows(
  rows: readonly WordingRow[],
  { analyze, thresholds, editor, onRow }: RewordTools,
): Promise<{ readonly [system in System]: readonly Reworded[] }> {
  const advisor = createAdvisor({ analyze, thresholds, locale: en, ...editor })
  const all: { [system in System]: Reworded[] } = { hearth: [], copy: [], 'delete-flagged': [] }
  for (const [index, row] of rows.entries()) {
    const [before] = await analyze([{ text: row.text, context: null }])
    if (!before) throw new RangeError('the reader gave no answer')
    const { rewordings } = await advisor.advise(row.text, { analysis: before, reword: true })
    const first = rewordings[0]
    const cut = withoutFlagged(row.text, before)
    const read = await analyze(
      [first?.text, cut]
        .filter((text) => text !== undefined && text !== '')
        .map((text) => ({ text: text as string, context: null })),
    )
    const ours = first && read[0]
    const cutRead = cut === '' ? undefined : read.at(-1)
    all.hearth.push({
      row,
      before,
      after: ours ? { text: first.text, analysis: ours, strategy: first.strategy } : null,
    })
    all.copy.push({ row, before, after: { text: row.text, analysis: before, strategy: 'copy' } })
    all['delete-flagged'].push({
      row,
      before,
      after: cutRead && cut !== row.text ? { text: cut, analysis: cutRead, strategy: 'delete-flagged' } : null,
    })
    onRow?.(index + 1)
  }
  return all
}

/** The baseline that a rewording must beat: every word that the reader points at is gone, and the space with it. */
export function withoutFlagged(text: string, { findings }: Analysis): string {
  let kept = ''
  let at = 0
  for (const { start, end } of [...findings].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue
    kept += text.slice(at, Math.max(at, start))
    at = end
  }
  return (kept + text.slice(at))
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ +(?=[,.!?;:])/g, '')
    .trim()
}
