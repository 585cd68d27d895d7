import type { Batch, RawLine } from './batch.ts'

/** A longer line is refused, so that a file without line breaks cannot fill the memory. */
export const maxLineBytes: number = 16 * 1024 * 1024

const maxLines = 256
const maxBytes = 128 * 1024
const lineBreak = 0x0a

/**
 * Splits bytes into batches of lines, at most 256 lines or about 128 KiB each, numbered from 1.
 * Reads on only when the next batch is asked for. A batch is given out as soon as the input pauses, so that a slow writer is answered.
 */
export async function* readBatches(input: AsyncIterable<Uint8Array>): AsyncGenerator<Batch> {
  let rest: Uint8Array[] = []
  let restBytes = 0
  let number = 0
  for await (const chunk of input) {
    let batch: RawLine[] = []
    let batchBytes = 0
    let from = 0
    for (let end = chunk.indexOf(lineBreak); end !== -1; end = chunk.indexOf(lineBreak, from)) {
      const piece = chunk.subarray(from, end)
      number += 1
      batch.push(rawLine(number, restBytes === 0 ? [piece] : [...rest, piece], restBytes + piece.length))
      batchBytes += restBytes + piece.length
      rest = []
      restBytes = 0
      from = end + 1
      if (batch.length >= maxLines || batchBytes >= maxBytes) {
        yield batch
        batch = []
        batchBytes = 0
      }
    }
    const left = chunk.subarray(from)
    if (left.length > 0) {
      // What is over the limit is counted, not kept.
      if (restBytes + left.length <= maxLineBytes) rest.push(left)
      else rest = []
      restBytes += left.length
    }
    if (batch.length > 0) yield batch
  }
  if (restBytes > 0) yield [rawLine(number + 1, rest, restBytes)]
}

function rawLine(number: number, pieces: readonly Uint8Array[], bytes: number): RawLine {
  if (bytes > maxLineBytes) return { number, line: '', problem: 'line.tooLong' }
  const joined = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
  try {
    return { number, line: new TextDecoder('utf-8', { fatal: true }).decode(joined) }
  } catch {
    return { number, line: '', problem: 'line.notUtf8' }
  }
}
