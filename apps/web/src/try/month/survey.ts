import type { WorkerReader } from '@hearth/composer'
import type { AdviceLevel } from '@hearth/contract'
import type { PostsFile } from './posts-file.ts'

/** What the composer would have done with one row. */
export interface Verdict {
  /** As in the file: the row with the names is 1. */
  readonly row: number
  readonly text: string
  readonly level: AdviceLevel | 'unread' | 'blank'
  readonly reasons: readonly { readonly start: number; readonly end: number; readonly message: string }[]
}

export interface Survey {
  readonly file: PostsFile
  /** In the order of the file; shorter than it if somebody stopped. */
  readonly verdicts: readonly Verdict[]
  readonly isStopped: boolean
}

export interface SurveyOptions {
  readonly textColumn: number
  readonly contextColumn: number | null
  readonly signal: AbortSignal
  readonly onProgress: (done: number) => void
}

/** So many rows go to the worker at a time: often enough for a bar that moves and a stop that stops. */
const rowsAtOnce = 200

/**
 * Reads every row as the composer would, caps aside: how often *could* somebody have been asked.
 *
 * @throws what the reader throws, except after a stop: then the answer is what was read until then
 */
export const surveyPosts = async (
  reader: Pick<WorkerReader, 'adviseMany'>,
  file: PostsFile,
  { textColumn, contextColumn, signal, onProgress }: SurveyOptions,
): Promise<Survey> => {
  const verdicts: Verdict[] = []
  for (let from = 0; from < file.rows.length; from += rowsAtOnce) {
    const rows = file.rows.slice(from, from + rowsAtOnce)
    const items = rows.map((row) => ({
      text: row[textColumn] ?? '',
      context: contextColumn === null ? null : row[contextColumn] || null,
    }))
    try {
      const answers = await reader.adviseMany(items, { tier: 'fast', signal })
      items.forEach(({ text }, index) => {
        const answer = answers[index]
        if (answer === undefined) return
        const { advice, analysis } = answer
        const level = text.trim() === '' ? 'blank' : analysis.unsupported ? 'unread' : advice.advice
        verdicts.push({ row: from + index + 2, text, level, reasons: advice.reasons })
      })
    } catch (failure) {
      if (signal.aborted) return { file, verdicts, isStopped: true }
      throw failure
    }
    onProgress(verdicts.length)
  }
  return { file, verdicts, isStopped: false }
}

/** How many rows of a survey ended in each way. */
export const countLevels = ({ verdicts }: Survey): Record<Verdict['level'], number> => {
  const counts = { none: 0, hint: 0, pause: 0, signpost: 0, unread: 0, blank: 0 }
  for (const { level } of verdicts) counts[level]++
  return counts
}
