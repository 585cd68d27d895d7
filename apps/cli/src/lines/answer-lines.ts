import { availableParallelism } from 'node:os'
import { type AnswererOptions, openAnswerer } from '../reading/answerer.ts'
import type { LoadedModel } from '../reading/load-model.ts'
import { words } from '../words.ts'
import { answerBatch } from './answer-batch.ts'
import type { BatchAnswer } from './batch.ts'
import { openProgress } from './progress.ts'
import { maxLineBytes, readBatches } from './read-batches.ts'
import { openWorkerPool, type WorkerPool } from './worker-pool.ts'
import { writeOut } from './write-out.ts'

/** Fewer lines are answered before threads have started and loaded their reader. */
const linesBeforeThreads = 1500

/**
 * Answers standard input line by line, in order. The first lines are answered in this thread; a large input goes on, on all cores.
 * Never more than a few batches are in memory: it reads no faster than it writes.
 *
 * @returns the exit code: 1 if a line could not be read
 */
export async function answerLines(model: LoadedModel, options: AnswererOptions): Promise<number> {
  const threads = availableParallelism()
  const answerer = await openAnswerer(model, options)
  const report = openReport()
  const inFlight: Promise<BatchAnswer>[] = []
  let pool: WorkerPool | undefined
  let lines = 0
  for await (const batch of readBatches(process.stdin)) {
    lines += batch.length
    if (threads > 1 && lines > linesBeforeThreads) pool ??= openWorkerPool(model, options, threads)
    const answer = pool ? pool.answer(batch) : answerBatch(answerer, batch)
    answer.catch(() => {})
    inFlight.push(answer)
    const most = pool ? threads * 3 : 1
    while (inFlight.length >= most) await report.write(await inFlight.shift())
  }
  for (const answer of inFlight) await report.write(await answer)
  await pool?.close()
  return report.end()
}

interface Report {
  readonly write: (answer: BatchAnswer | undefined) => Promise<void>
  readonly end: () => number
}

/** Answers to stdout, bad lines to stderr, progress to a terminal. */
function openReport(): Report {
  const progress = openProgress(process.stderr)
  let answered = 0
  let bad = 0
  return {
    write: async (answer) => {
      if (!answer) return
      for (const { number, problem } of answer.problems) {
        progress.clear()
        const text = words(problem, { maxBytes: maxLineBytes })
        await writeOut(process.stderr, `${words('line.problem', { line: number, problem: text })}\n`)
      }
      answered += answer.answered
      bad += answer.problems.length
      await writeOut(process.stdout, answer.output)
      progress.count(answer.answered + answer.problems.length)
    },
    end: () => {
      progress.clear()
      if (bad > 0) process.stderr.write(`${words('line.summary', { answered, bad })}\n`)
      return bad > 0 ? 1 : 0
    },
  }
}
