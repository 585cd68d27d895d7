import { Worker } from 'node:worker_threads'

interface Job<Batch, Answer> {
  readonly batch: Batch
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

export interface WorkerPool<Batch, Answer> {
  readonly answer: (batch: Batch) => Promise<Answer>
  readonly close: () => Promise<void>
}

/**
 * Answers batches on `size` threads, each with its own reader; a batch goes to whichever is free first.
 *
 * @param program the module that a thread runs: it is told `data`, and answers each message with one
 */
export function openWorkerPool<Batch, Answer>(program: URL, data: object, size: number): WorkerPool<Batch, Answer> {
  const waiting: Job<Batch, Answer>[] = []
  const idle: Worker[] = []
  const running = new Map<Worker, Job<Batch, Answer>>()
  let failure: Error | undefined

  const next = (worker: Worker): void => {
    const job = waiting.shift()
    if (job === undefined) idle.push(worker)
    else {
      running.set(worker, job)
      worker.postMessage(job.batch)
    }
  }
  const fail = (error: Error): void => {
    failure ??= error
    for (const job of [...running.values(), ...waiting.splice(0)]) job.reject(failure)
    running.clear()
  }
  const workers = Array.from({ length: size }, () => {
    const worker = new Worker(program, { workerData: data })
    worker.on('message', (answer: Answer) => {
      running.get(worker)?.resolve(answer)
      running.delete(worker)
      next(worker)
    })
    worker.on('error', fail)
    return worker
  })
  idle.push(...workers)

  return {
    answer: (batch) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure)
        waiting.push({ batch, resolve, reject })
        const worker = idle.pop()
        if (worker) next(worker)
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
