import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { BulkOptions } from '../commands/reading/bulk-options.ts'
import { openAnswerer } from '../reading/answerer.ts'
import type { LoadedModel } from '../reading/load-model.ts'
import { openBatchAnswerer } from './answer-batch.ts'
import type { Batch, BatchAnswer, Position, RawRow } from './batch.ts'
import { readCsvShape } from './input/csv-shape.ts'
import { type Input, openInput } from './input/open-input.ts'
import { readLines } from './input/read-lines.ts'
import { readRecords } from './input/read-records.ts'
import { createCsvColumns } from './output/csv-columns.ts'
import { openOutput } from './output/open-output.ts'
import { openReport } from './report.ts'
import { openStop } from './stop.ts'
import { openWorkerPool, type WorkerPool } from './worker-pool.ts'

/** So much is answered in this thread before others have started and loaded their reader: whichever comes first. */
const rowsBeforeThreads = 1500
const msBeforeThreads = 1000
const bulkWorker = new URL('./bulk-worker.ts', import.meta.url)

/**
 * Answers every row of the input, in order. The first rows are answered in this thread; a large input goes on, on all cores.
 * Never more than a few batches are in memory: it reads no faster than it writes.
 *
 * @returns the exit code: 1 if a row could not be read, 128 and the signal's number if it was interrupted
 */
export async function runBulk(model: LoadedModel, options: BulkOptions): Promise<number> {
  const input = await openInput(options.input, (head) => mayBegin(head, options))
  const wanted = { text: options.column, context: options.contextColumn, id: options.idColumn }
  const shape = options.format === 'csv' ? readCsvShape(input.head, wanted, options.delimiter) : undefined
  const rowOptions = { ...options, shape }
  const answerer = await openAnswerer(model, options)
  const output = await openOutput({
    file: options.output,
    inputFile: options.input,
    resume: options.resume,
    mark: { settings: settingsOf(options, answerer.version), input: markOf(input) },
    start: shape?.start ?? { bytes: 0, rows: 0, lines: 0 },
    preamble: shape ? createCsvColumns(shape, options).header : '',
  })
  const order = { from: output.from, isPrompt: options.output === undefined }
  const batches = shape ? readRecords(input, shape, order) : readLines(input.read(output.from.bytes), order)
  const report = openReport(options, { output, size: input.size })
  const stop = openStop(options.output !== undefined)
  const threads = availableParallelism()
  const answerHere = openBatchAnswerer(answerer, rowOptions)
  const began = performance.now()
  const inFlight: { end: Position; answer: Promise<BatchAnswer> }[] = []
  let pool: WorkerPool<readonly RawRow[], BatchAnswer> | undefined
  let rows = 0

  const send = (batch: Batch): void => {
    rows += batch.rows.length
    const isLong = rows > rowsBeforeThreads || performance.now() - began > msBeforeThreads
    if (threads > 1 && isLong) pool ??= openWorkerPool(bulkWorker, { model, options: rowOptions }, threads)
    const answer = pool ? pool.answer(batch.rows) : answerHere(batch.rows)
    answer.catch(() => {})
    inFlight.push({ end: batch.end, answer })
  }
  const receive = async (atMost: number): Promise<void> => {
    while (inFlight.length > atMost && !stop.signal) {
      const [{ end, answer }] = inFlight as [(typeof inFlight)[0]]
      const answered = await stop.unless(answer)
      if (answered === undefined) return
      inFlight.shift()
      await report.write(answered, end)
    }
  }
  try {
    for (;;) {
      const next = await stop.unless(batches.next())
      if (next === undefined || next.done) break
      send(next.value)
      await receive(pool ? threads * 3 - 1 : 0)
    }
    await receive(0)
  } catch (error) {
    await output.leave()
    throw error
  } finally {
    await pool?.close()
  }
  if (stop.signal) {
    await output.leave()
    // What is still being answered in this thread is answered again by the next run.
    process.exit(report.interrupted(stop.signal))
  }
  await output.finish()
  return report.end(answerer.thresholds)
}

/** Whether what comes through a pipe can begin: where a person waits for answers, as soon as there is a header. */
function mayBegin(head: Buffer, { output, format }: BulkOptions): boolean {
  return output === undefined && (format === 'jsonl' || head.includes('\n'))
}

function settingsOf(options: BulkOptions, engine: string): { [name: string]: string | boolean | null } {
  const { command, format, tier, locale, reword, hints, plugIn, column, contextColumn, idColumn, delimiter } = options
  return {
    command,
    format,
    tier,
    locale,
    reword,
    hints,
    'wordings-url': plugIn?.url ?? null,
    'wordings-model': plugIn?.model ?? null,
    column,
    'context-column': contextColumn ?? null,
    'id-column': idColumn ?? null,
    delimiter: delimiter ?? null,
    engine,
  }
}

function markOf({ size, head }: Input): { size: number | null; headSha256: string } {
  return { size: size ?? null, headSha256: createHash('sha256').update(head).digest('hex') }
}
