import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { getSystemErrorMap } from 'node:util'
import { CliError } from '../../cli-error.ts'
import { words } from '../../words.ts'

/** So much of the input is looked at before it is read: for the header, the delimiter and the sum that tells it apart. */
export const headBytes: number = 64 * 1024

export interface Input {
  /** Bytes of the file; undefined where nobody knows. */
  readonly size: number | undefined
  /** The first bytes: all of them where the input is shorter than `headBytes`. */
  readonly head: Buffer
  /** The bytes from an offset on; of anything but a file, once. */
  readonly read: (offset: number) => AsyncIterable<Uint8Array>
}

/**
 * Opens a file, or standard input where none is named.
 *
 * @param enough for what is no file: whether it may go on with this much of the head
 * @throws CliError where the file cannot be read
 */
export async function openInput(file: string | undefined, enough: (head: Buffer) => boolean): Promise<Input> {
  if (file === undefined) return openStream(process.stdin, enough)
  try {
    const about = await stat(file)
    if (!about.isFile()) return await openStream(createReadStream(file), enough)
    const head = await readHead(file)
    const read = (offset: number) => createReadStream(file, { start: offset, highWaterMark: 512 * 1024 })
    return { size: about.size, head, read }
  } catch (error) {
    throw new CliError(words('error.input', { file, problem: whyNot(error) }))
  }
}

/** What the system says of a failed call, without its path and call. */
export function whyNot(error: unknown): string {
  const { errno, message } = error as NodeJS.ErrnoException
  return (errno === undefined ? undefined : getSystemErrorMap().get(errno)?.[1]) ?? message
}

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function openStream(stream: AsyncIterable<Uint8Array>, enough: (head: Buffer) => boolean): Promise<Input> {
  const chunks = stream[Symbol.asyncIterator]()
  let begun = Buffer.alloc(0)
  let isAll = false
  while (!isAll && begun.length < headBytes && !enough(begun)) {
    const next = await chunks.next()
    if (next.done) isAll = true
    else begun = Buffer.concat([begun, next.value])
  }
  async function* read(offset: number): AsyncGenerator<Uint8Array> {
    let left = offset
    const after = (chunk: Uint8Array): Uint8Array => {
      const rest = chunk.subarray(left)
      left -= chunk.length - rest.length
      return rest
    }
    yield after(begun)
    while (!isAll) {
      const next = await chunks.next()
      if (next.done) isAll = true
      else yield after(next.value)
    }
  }
  return { size: undefined, head: begun.subarray(0, headBytes), read }
}
