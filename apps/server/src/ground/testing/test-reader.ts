import { fileURLToPath } from 'node:url'
import { loadReader, type Reader } from '../reader.ts'

/** The committed models. */
export const modelsDir: string = fileURLToPath(new URL('../../../../../models', import.meta.url))

let reader: Promise<Reader> | undefined

/** The real reader with the committed model, loaded once for a test file. */
export const testReader = (): Promise<Reader> => {
  reader ??= loadReader(modelsDir)
  return reader
}
