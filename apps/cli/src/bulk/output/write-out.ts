import { once } from 'node:events'

/** Writes and waits where the reader at the other end is slow. */
export async function writeOut(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain')
}

/** `hearth … | head` closes the pipe early: that is an end, not an error. */
export function dieQuietlyOnBrokenPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}
