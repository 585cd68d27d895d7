import type { ReaderPort } from '../../reader/reader-port.ts'
import { createWorkerReader, type WorkerReader } from '../../reader/worker-reader.ts'
import { createHereReader } from './here-reader.ts'
import { startWorker } from './start-worker.ts'

/** What a reader is made of; absolute addresses. Without an encoder the n-gram tier answers alone. */
export interface ReaderAddresses {
  readonly workerUrl: string
  readonly modelUrl: string
  readonly encoderUrl?: string | undefined
  readonly runtimeUrl?: string | undefined
  readonly languageUrls?: Readonly<Record<string, string>> | undefined
}

/** A share in a reader. Whoever has no more use for it gives it back. */
export interface Lease {
  readonly reader: ReaderPort
  giveBack(): void
}

/** So long a reader that nobody uses stays: a page that makes its fields anew does not want to load it anew. */
const idleMs = 30_000

interface Shared {
  readonly reader: ReaderPort & { close(): void }
  users: number
  closing: ReturnType<typeof setTimeout> | undefined
}

/** One reader for all text fields of a page that read with the same models. */
const shared = new Map<string, Shared>()

export function leaseReader(addresses: ReaderAddresses): Lease {
  const key = JSON.stringify([addresses.modelUrl, addresses.encoderUrl])
  const found = shared.get(key)
  const one: Shared = found ?? { reader: createSteadyReader(addresses), users: 0, closing: undefined }
  shared.set(key, one)
  clearTimeout(one.closing)
  one.users++
  let isGivenBack = false
  return {
    reader: one.reader,
    giveBack() {
      if (isGivenBack) return
      isGivenBack = true
      if (--one.users > 0) return
      one.closing = setTimeout(() => {
        shared.delete(key)
        one.reader.close()
      }, idleMs)
    },
  }
}

/** Reads in a worker; where the page lets none start, in the page itself. */
export function createSteadyReader(addresses: ReaderAddresses): ReaderPort & { close(): void } {
  const { workerUrl, modelUrl, encoderUrl, runtimeUrl, languageUrls } = addresses
  let isRefused = false
  let here: ReaderPort | null = null
  const createWorker = (): Worker => {
    try {
      const worker = startWorker(workerUrl)
      worker.addEventListener('error', () => {
        isRefused = true
        fallBack().warm?.()
      })
      return worker
    } catch (error) {
      isRefused = true
      throw error
    }
  }
  const worker: WorkerReader = createWorkerReader({ modelUrl, encoderUrl, runtimeUrl, languageUrls, createWorker })
  const fallBack = (): ReaderPort => {
    here ??= createHereReader(modelUrl)
    return here
  }
  return {
    warm() {
      try {
        if (!isRefused) worker.warm()
      } catch {
        isRefused = true
      }
      if (isRefused) fallBack().warm?.()
    },
    async advise(input, options) {
      if (!isRefused) {
        try {
          return await worker.advise(input, options)
        } catch (error) {
          if (!isRefused) throw error
        }
      }
      return fallBack().advise(input, options)
    },
    close: () => worker.close(),
  }
}
