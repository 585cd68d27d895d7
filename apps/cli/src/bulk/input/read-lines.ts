import { type Batch, maxBatchBytes, maxBatchRows, maxRowBytes, type Position, type RawRow } from '../batch.ts'

const lineBreak = 0x0a

export interface ReadingOrder {
  /** Where `input` begins. */
  readonly from: Position
  /** Gives a batch out as soon as the input pauses, so that a slow writer is answered. Otherwise batches are the same however the bytes come. */
  readonly isPrompt: boolean
}

/** Splits bytes into batches of lines, numbered from 1. Reads on only when the next batch is asked for. */
export async function* readLines(
  input: AsyncIterable<Uint8Array>,
  { from, isPrompt }: ReadingOrder,
): AsyncGenerator<Batch> {
  let rest: Uint8Array[] = []
  let restBytes = 0
  let { bytes, rows: number } = from
  let batch: RawRow[] = []
  let batchBytes = 0
  const take = (): Batch => {
    const taken = { rows: batch, end: { bytes, rows: number, lines: number } }
    batch = []
    batchBytes = 0
    return taken
  }
  for await (const chunk of input) {
    let start = 0
    for (let end = chunk.indexOf(lineBreak); end !== -1; end = chunk.indexOf(lineBreak, start)) {
      const piece = chunk.subarray(start, end)
      const length = restBytes + piece.length
      number += 1
      bytes += length + 1
      batchBytes += length
      batch.push(rawLine(number, restBytes === 0 ? [piece] : [...rest, piece], length))
      rest = []
      restBytes = 0
      start = end + 1
      if (batch.length >= maxBatchRows || batchBytes >= maxBatchBytes) yield take()
    }
    const left = chunk.subarray(start)
    if (left.length > 0) {
      // What is over the limit is counted, not kept.
      if (restBytes + left.length <= maxRowBytes) rest.push(left)
      else rest = []
      restBytes += left.length
    }
    if (isPrompt && batch.length > 0) yield take()
  }
  if (restBytes > 0) {
    number += 1
    bytes += restBytes
    batch.push(rawLine(number, rest, restBytes))
  }
  if (batch.length > 0) yield take()
}

function rawLine(number: number, pieces: readonly Uint8Array[], bytes: number): RawRow {
  const place = { row: number, line: number }
  if (bytes > maxRowBytes)
    return { ...place, fields: [], problem: { id: 'line.tooLong', fill: { maxBytes: maxRowBytes } } }
  const joined = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
  try {
    return { ...place, fields: [new TextDecoder('utf-8', { fatal: true }).decode(joined)] }
  } catch {
    return { ...place, fields: [], problem: { id: 'line.notUtf8' } }
  }
}
