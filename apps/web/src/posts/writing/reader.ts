import { createWorkerReader, type WorkerReader } from '@hearth/composer'

/** Where this server keeps the reader's model, in the version that the app was built with. */
export const modelUrl = (): string =>
  new URL(`/models/ngram-en/${import.meta.env.VITE_NGRAM_VERSION}/`, window.location.origin).href

let reader: WorkerReader | null = null

/** One reader for all text boxes of the page, made when the first one needs it. */
export const sharedReader = (): WorkerReader => {
  reader ??= createWorkerReader({ modelUrl: modelUrl() })
  return reader
}
