import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { MovingError, toMovingError } from '../moving-error.ts'

/** Longer than any row that Hearth writes. */
const maxLineBytes = 64 * 1024 * 1024

export interface Line {
  /** Counted from 1. */
  readonly number: number
  readonly text: string
}

/**
 * The lines of a file, one after the other, in constant memory; a name that ends in .gz is unpacked.
 *
 * @param name how sentences call the file
 * @throws MovingError `line-broken` (not UTF-8, too long, damaged compression), `not-readable`
 */
export async function* readLines(path: string, name: string): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let number = 0
  const toLine = (bytes: Buffer): Line => {
    number += 1
    try {
      return { number, text: decoder.decode(bytes) }
    } catch {
      throw new MovingError('line-broken', { file: name, line: number, problem: 'it is not valid UTF-8' })
    }
  }
  let rest: Buffer[] = []
  let restBytes = 0
  const tooLong = () =>
    new MovingError('line-broken', { file: name, line: number + 1, problem: `it is longer than ${maxLineBytes} bytes` })
  try {
    for await (const chunk of openBytes(path)) {
      let from = 0
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        rest.push(chunk.subarray(from, at))
        if (restBytes + at - from > maxLineBytes) throw tooLong()
        yield toLine(Buffer.concat(rest))
        rest = []
        restBytes = 0
        from = at + 1
      }
      rest.push(chunk.subarray(from))
      restBytes += chunk.length - from
      if (restBytes > maxLineBytes) throw tooLong()
    }
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith('Z_')) {
      throw new MovingError('line-broken', { file: name, line: number + 1, problem: 'the compressed file is damaged' })
    }
    throw toMovingError(error, name, 'read')
  }
  if (restBytes > 0) yield toLine(Buffer.concat(rest))
}

const openBytes = (path: string): AsyncIterable<Buffer> => {
  const source = createReadStream(path, { highWaterMark: 256 * 1024 })
  if (!path.endsWith('.gz')) return source
  const unpacked = createGunzip()
  // What fails here also ends `unpacked`, whose reader is told.
  pipeline(source, unpacked).catch(() => undefined)
  return unpacked
}
