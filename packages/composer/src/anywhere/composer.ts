import runtimeUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import { defineHearthComposer } from '../define.ts'
import { HearthComposer } from '../hearth-composer.ts'
import workerUrl from '../reader/reader.worker.ts?worker&url'
import { defineHearthPause } from './define.ts'
import { HearthPause, type ReaderWish } from './hearth-pause.ts'
import { type Lease, leaseReader } from './reading/shared-reader.ts'

export { createLocalStore, createMemoryStore } from '../drafts/store.ts'
export { HearthComposer } from '../hearth-composer.ts'
export { en } from '../locales/text.ts'
export { HearthPause } from './hearth-pause.ts'
export { pauseOn } from './pause-on.ts'

// NOTE: the program of `/composer.js`, which other sites load: built by Vite into `dist/`, where `models/` lies beside it.
const here = import.meta.url

const lease = ({ tier, models }: ReaderWish): Lease => {
  const folder = models === '' ? new URL('../../models/', here) : new URL(models.replace(/\/*$/, '/'), document.baseURI)
  const modelOf = (name: string, version: string): string => new URL(`${name}/${version}/`, folder).href
  const { VITE_NGRAM_VERSION: ngram, VITE_ENCODER_VERSION: encoder, VITE_LANGUAGE_VERSIONS: versions } = import.meta.env
  return leaseReader({
    workerUrl,
    modelUrl: modelOf('ngram-en', ngram),
    languageUrls: Object.fromEntries(
      Object.entries(versions).map(([code, version]) => [code, modelOf(`ngram-${code}`, version)]),
    ),
    ...(tier === 'full' && encoder !== '' ? { encoderUrl: modelOf('encoder-en', encoder), runtimeUrl } : {}),
  })
}

HearthPause.leaseReader = lease
let composers: Lease | null = null
HearthComposer.openReader = () => {
  composers ??= lease({ tier: 'full', models: '' })
  return composers.reader
}
defineHearthPause()
defineHearthComposer()
