import { createWorkerReader, type WorkerReader, type WorkerReaderOptions } from '@hearth/composer'
import runtimeUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'

/** Where this server keeps the reader's models, in the versions that the app was built with. */
export const readerAddresses = (): WorkerReaderOptions => {
  const folder = (name: string, version: string): string =>
    new URL(`/models/${name}/${version}/`, window.location.origin).href
  const encoder = import.meta.env.VITE_ENCODER_VERSION
  return {
    modelUrl: folder('ngram-en', import.meta.env.VITE_NGRAM_VERSION),
    languageUrls: Object.fromEntries(
      Object.entries((import.meta.env.VITE_LANGUAGE_VERSIONS ?? {}) as Readonly<Record<string, string>>).map(
        ([code, version]) => [code, folder(`ngram-${code}`, version)],
      ),
    ),
    ...(encoder === '' ? {} : { encoderUrl: folder('encoder-en', encoder), runtimeUrl }),
  }
}

let reader: WorkerReader | null = null

/** One reader for all text boxes of the page, made when the first one needs it. */
export const sharedReader = (): WorkerReader => {
  reader ??= createWorkerReader(readerAddresses())
  return reader
}
