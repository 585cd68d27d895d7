import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { StoredFile } from './manifest.ts'

/** Opens a new file for its owner alone; handed in, so that a test can have a disk that is full. */
export type OpenFile = (path: string) => Writable

/** On the disk before it is closed, never over another file. */
export const openFile: OpenFile = (path) => createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })

/** Writes what comes into a new file, compressed if asked. @returns size and SHA-256 of what then lies on the disk */
export const writeOut = async (
  parts: AsyncIterable<string | Uint8Array>,
  path: string,
  options: { readonly isCompressed: boolean; readonly open: OpenFile },
): Promise<StoredFile> => {
  const hash = createHash('sha256')
  let bytes = 0
  const count = async function* (chunks: AsyncIterable<Uint8Array | string>) {
    for await (const chunk of chunks) {
      const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      hash.update(part)
      bytes += part.length
      yield part
    }
  }
  const target = options.open(path)
  if (options.isCompressed) await pipeline(parts, createGzip({ level: 6 }), count, target)
  else await pipeline(parts, count, target)
  return { bytes, sha256: hash.digest('hex') }
}
