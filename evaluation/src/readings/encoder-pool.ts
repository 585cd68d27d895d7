import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { EncoderItem, EncoderPort, EncoderReading } from '@hearth/analysis'
import type { Asked, Said } from './encoder-worker.ts'
import { openEncoder } from './open-encoder.ts'

export interface EncoderPool {
  readonly port: EncoderPort
  close(): Promise<void>
}

export interface PoolOptions {
  readonly threads?: number
  /** Told after every block of texts. */
  readonly onProgress?: (done: number, all: number) => void
}

/** Texts that go to a worker at once: enough to fill its batches, few enough that no thread waits for another at the end. */
const textsInBlock = 96

/** One encoder over several threads; it answers like one, in order. */
export async function openEncoderPool(folder: URL, { threads, onProgress }: PoolOptions = {}): Promise<EncoderPool> {
  const port = await openEncoder(folder)
  const workers: Worker[] = []
  const open = (): Worker => {
    const worker = new Worker(new URL('./encoder-worker.ts', import.meta.url), {
      workerData: { folder: folder.href } satisfies Asked,
    })
    workers.push(worker)
    return worker
  }

  const read = async (items: readonly EncoderItem[]): Promise<EncoderReading[]> => {
    const blocks = blocksOf(items)
    const wanted = Math.min(threads ?? Math.min(4, availableParallelism()), blocks.length)
    while (workers.length < wanted) open()
    const readings: EncoderReading[] = []
    let next = 0
    let done = 0
    const work = async (worker: Worker): Promise<void> => {
      for (let block = blocks[next++]; block !== undefined; block = blocks[next++]) {
        const said = await ask(
          worker,
          block.map((index) => items[index] as EncoderItem),
        )
        for (const [at, index] of block.entries()) readings[index] = said[at] as EncoderReading
        done += block.length
        onProgress?.(done, items.length)
      }
    }
    await Promise.all(workers.slice(0, wanted).map(work))
    return readings
  }
  return {
    port: { ...port, read },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** Indices in blocks of like length, the longest texts first, so that all threads finish together. */
function blocksOf(items: readonly EncoderItem[]): number[][] {
  const length = (index: number): number => items[index]?.text.length ?? 0
  const order = items.map((_, index) => index).sort((a, b) => length(b) - length(a))
  return Array.from({ length: Math.ceil(order.length / textsInBlock) }, (_, block) =>
    order.slice(block * textsInBlock, (block + 1) * textsInBlock),
  )
}

/** @throws Error with the worker's own reason */
async function ask(worker: Worker, items: readonly EncoderItem[]): Promise<readonly EncoderReading[]> {
  const answer = once(worker, 'message') as Promise<[Said]>
  worker.postMessage(items)
  const [said] = await answer
  if ('problem' in said) throw new Error(`the encoder failed: ${said.problem}`)
  return said.readings
}
