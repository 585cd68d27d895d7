import { Worker } from 'node:worker_threads'
import type { LoadedModel } from '../reading/load-model.ts'
import type { RowOptions } from './answer-batch.ts'
import type { BatchAnswer, RawRow } from './batch.ts'

interface Job {
  readonly rows: readonly RawRow[]
  readonly resolve: (answer: BatchAnswer) => void
  readonly reject: (error: Error) => void
}

export interface WorkerPool {
  readonly answer: (rows: readonly RawRow[]) => Promise<BatchAnswer>
  readonly close: () => Promise<void>
}

/** Answers batches on `size` threads, each with its own reader; a batch goes to whichever is free first. */
export function openWorkerPool(model: LoadedModel, options: RowOptions, size: number): WorkerPool {
  const waiting: Job[] = []
  const idle: Worker[] = []
  const running = new Map<Worker, Job>()
  let failure: Error | undefined

  const next = (worker: Worker): void => {
    const job = waiting.shift()
    if (job === undefined) idle.push(worker)
    else {
      running.set(worker, job)
      worker.postMessage(job.rows)
    }
  }
  const fail = (error: Error): void => {
    failure ??= error
    for (const job of [...running.values(), ...waiting.splice(0)]) job.reject(failure)
    running.clear()
  }
  const workers = Array.from({ length: size }, () => {
    const worker = new Worker(new URL('./bulk-worker.ts', import.meta.url), { workerData: { model, options } })
    worker.on('message', (answer: BatchAnswer) => {
      running.get(worker)?.resolve(answer)
      running.delete(worker)
      next(worker)
    })
    worker.on('error', fail)
    return worker
  })
  idle.push(...workers)

  return {
    answer: (rows) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure)
        waiting.push({ rows, resolve, reject })
        const worker = idle.pop()
        if (worker) next(worker)
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
