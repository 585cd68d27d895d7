import { type FailureCode, isResponse, type Request, type Response, type Tier } from './messages.ts'
import type { ReaderAnswer, ReaderInput, ReaderPort } from './reader-port.ts'

export interface WorkerReaderOptions {
  /** The folder of one model version, with `manifest.json` and `weights.bin` in it. Relative to the page. */
  readonly modelUrl: string
  /** The folder of one encoder version, with `manifest.json`, `weights.onnx` and `vocab.txt`. Without it the n-gram tier answers alone. */
  readonly encoderUrl?: string | undefined
  /** Where `ort-wasm-simd-threaded.wasm` lies, if not beside the worker. */
  readonly runtimeUrl?: string | undefined
  /** Folders of further languages' models (`models/ngram-de/1` …) by their code. English alone is read without them. */
  readonly languageUrls?: Readonly<Record<string, string>> | undefined
  /** Makes the worker; a page that bundles it in another way hands in its own. */
  readonly createWorker?: () => Worker
}

/** A reader in a worker of this page. Text goes to the worker and nowhere else. */
export interface WorkerReader extends ReaderPort {
  warm(): void
  adviseFast: NonNullable<ReaderPort['adviseFast']>
  /** Advises on many texts, in their order. Rejects with an `AbortError` once the signal fires. */
  adviseMany(
    items: readonly ReaderInput[],
    options?: { readonly signal?: AbortSignal | undefined; readonly tier?: Tier },
  ): Promise<readonly ReaderAnswer[]>
  /** Ends the worker; calls under way are rejected. */
  close(): void
}

/** The reader could not answer; `code` says why, in a word that a page can translate. */
export class ReaderFailure extends Error {
  override readonly name = 'ReaderFailure'
  readonly code: FailureCode
  constructor(code: FailureCode) {
    super(code)
    this.code = code
  }
}

interface Waiting {
  readonly resolve: (answers: readonly ReaderAnswer[]) => void
  readonly reject: (reason: unknown) => void
}

/** Makes a reader whose worker starts, and loads its model, at the first `warm` or `advise`. */
export function createWorkerReader(options: WorkerReaderOptions): WorkerReader {
  const { modelUrl, encoderUrl, runtimeUrl, languageUrls = {}, createWorker = startWorker } = options
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let nextId = 1

  const failAll = (code: FailureCode): void => {
    for (const call of waiting.values()) call.reject(new ReaderFailure(code))
    waiting.clear()
  }
  // NOTE: after a failure the next call starts afresh, so that a connection that was lost for a moment does not end the reader.
  const stop = (code: FailureCode): void => {
    worker?.terminate()
    worker = null
    failAll(code)
  }
  const settle = (message: Exclude<Response, { kind: 'ready' }>): void => {
    if (message.kind === 'failed' && message.id === null) stop(message.code)
    else if (message.id !== null) {
      const call = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.kind === 'advised') call?.resolve(message.answers)
      else call?.reject(new ReaderFailure(message.code))
    }
  }
  const receive = ({ data }: MessageEvent<unknown>): void => {
    if (!isResponse(data)) stop('reader-failed')
    else if (data.kind !== 'ready') settle(data)
  }
  const running = (): Worker => {
    if (worker !== null) return worker
    const started = createWorker()
    started.onmessage = receive
    started.onerror = () => stop('reader-failed')
    const absolute = (url: string): string => new URL(url, location.href).href
    post(started, {
      kind: 'load',
      modelUrl: absolute(modelUrl),
      ...(encoderUrl === undefined ? {} : { encoderUrl: absolute(encoderUrl) }),
      ...(runtimeUrl === undefined ? {} : { runtimeUrl: absolute(runtimeUrl) }),
      languageUrls: Object.fromEntries(Object.entries(languageUrls).map(([code, url]) => [code, absolute(url)])),
    })
    worker = started
    return started
  }
  const adviseMany: WorkerReader['adviseMany'] = (items, { signal, tier = 'full' } = {}) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const id = nextId++
      waiting.set(id, { resolve, reject })
      post(running(), { kind: 'advise', id, items, tier })
      signal?.addEventListener('abort', () => {
        if (!waiting.delete(id)) return
        if (worker !== null) post(worker, { kind: 'cancel', id })
        reject(signal.reason)
      })
    })

  const adviseOne = async (input: ReaderInput, signal: AbortSignal | undefined, tier: Tier): Promise<ReaderAnswer> => {
    const [answer] = await adviseMany([input], { signal, tier })
    if (answer === undefined) throw new ReaderFailure('reader-failed')
    return answer
  }

  return {
    warm: () => void running(),
    adviseMany,
    advise: (input, { signal } = {}) => adviseOne(input, signal, 'full'),
    adviseFast: (input, { signal } = {}) => adviseOne(input, signal, 'fast'),
    close: () => stop('reader-failed'),
  }
}

function post(worker: Worker, message: Request): void {
  worker.postMessage(message)
}

function startWorker(): Worker {
  return new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' })
}
