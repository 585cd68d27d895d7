import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reader, ReaderTier } from '../reader.ts'
import { openReaderThread } from './reader-thread.ts'

/** A reader that is closed when the process stops. */
export interface OpenReader extends Reader {
  close(): Promise<void>
}

/**
 * Opens the reader of a process. The n-gram tier takes a fraction of a millisecond a text and works where it is asked; the
 * encoder takes many, in which nobody else would be served, so with it the reader gets a thread of its own.
 *
 * @throws Error where the models are not the ones that their manifests name
 */
export const openReader = async (modelsDir: string, tier: ReaderTier): Promise<OpenReader> => {
  const hasEncoder = tier === 'full' && (await readdir(join(modelsDir, 'encoder-en')).catch(() => [])).length > 0
  if (hasEncoder) return openReaderThread(modelsDir)
  // Lexicons, word lists and the code that reads them are some 80 MB: with a thread they are there, and not here as well.
  const { loadReader } = await import('../reader.ts')
  return { ...(await loadReader(modelsDir, tier)), close: () => Promise.resolve() }
}
