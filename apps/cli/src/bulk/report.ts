import { writeFile } from 'node:fs/promises'
import type { Thresholds } from '@hearth/contract'
import { CliError } from '../cli-error.ts'
import type { BulkOptions } from '../commands/reading/bulk-options.ts'
import { words } from '../words.ts'
import type { BatchAnswer, Position, RowProblem } from './batch.ts'
import { whyNot } from './input/open-input.ts'
import type { Output } from './output/open-output.ts'
import { openProgress } from './output/progress.ts'
import { writeOut } from './output/write-out.ts'
import { exitCodeOf } from './stop.ts'
import { renderSummary } from './summary/render-summary.ts'
import { addTally, emptyTally } from './summary/tally.ts'

export interface Report {
  readonly write: (answer: BatchAnswer, end: Position) => Promise<void>
  /** @returns the exit code */
  readonly interrupted: (signal: NonNullable<Parameters<typeof exitCodeOf>[0]>) => number
  /** @returns the exit code */
  readonly end: (thresholds: Thresholds) => Promise<number>
}

/** Answers to the output, rows that cannot be read to stderr, progress to a terminal, and a summary at the end. */
export function openReport(
  options: BulkOptions,
  { output, size }: { output: Output; size: number | undefined },
): Report {
  const began = performance.now()
  const progress = openProgress(process.stderr, { from: output.from.bytes, size })
  const tally = emptyTally()
  addTally(tally, output.before.tally)
  if (output.before.tally.answered > 0) {
    process.stderr.write(`${words('resumed', { row: output.from.rows.toLocaleString('en') })}\n`)
  }
  return {
    write: async (answer, end) => {
      for (const problem of answer.problems) {
        progress.clear()
        await writeOut(process.stderr, `${explained(problem, options.format)}\n`)
      }
      await output.write(answer, end)
      addTally(tally, answer.tally)
      progress.count(answer.tally.answered + answer.tally.bad, end.bytes)
    },
    interrupted: (signal) => {
      progress.clear()
      const rows = (tally.answered + tally.bad).toLocaleString('en')
      process.stderr.write(`${words('interrupted', { rows, command: options.command, file: options.output ?? '' })}\n`)
      return exitCodeOf(signal)
    },
    end: async (thresholds) => {
      progress.clear()
      const { answered, bad } = tally
      const seconds = output.before.seconds + (performance.now() - began) / 1000
      if (options.summary === undefined) {
        if (bad > 0) process.stderr.write(`${words('line.summary', { answered, bad })}\n`)
        return bad > 0 ? 1 : 0
      }
      const text = renderSummary(tally, { command: options.command, thresholds, seconds })
      if (options.summary === '-') await writeOut(process.stderr, `\n${text}`)
      else await writeSummary(options.summary, text)
      return bad > 0 ? 1 : 0
    },
  }
}

function explained({ row, line, problem }: RowProblem, format: BulkOptions['format']): string {
  const text = words(problem.id, problem.fill)
  if (format === 'jsonl') return words('line.problem', { line, problem: text })
  return words(row === line ? 'row.problem' : 'row.problemAtLine', { row, line, problem: text })
}

async function writeSummary(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text)
  } catch (error) {
    throw new CliError(words('error.output', { file, problem: whyNot(error) }))
  }
}
