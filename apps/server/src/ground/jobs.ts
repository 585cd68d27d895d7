import { fromKysely, PgBoss } from 'pg-boss'
import type { Db, Transaction } from './db/database.ts'

/**
 * A kind of job: how an earlier stage tells later ones that something happened. Payloads hold ids, never text.
 * Made once, in the `jobs.ts` of the stage that sends it.
 */
export interface JobKind<Payload extends object> {
  readonly name: string
  readonly payload?: Payload
}

export const jobKind = <Payload extends object>(name: string): JobKind<Payload> => ({ name })

/** Something a stage does when a job of a kind arrives. `by` names the stage: each stage gets its own copy of a job. */
export interface JobHandler<Payload extends object = object> {
  readonly kind: JobKind<Payload>
  readonly by: string
  /** Runs at least once for a job: doing it twice must leave the same state. */
  readonly handle: (payload: Payload) => Promise<void>
  /** When it comes by itself, to one process only, with an empty payload: minute, hour, day, month, weekday in UTC. */
  readonly cron?: string
}

export const onJob = <Payload extends object>(
  kind: JobKind<Payload>,
  by: string,
  handle: (payload: Payload) => Promise<void>,
): JobHandler => ({ kind, by, handle: handle as (payload: object) => Promise<void> })

export interface Jobs {
  /**
   * Sends a job in the caller's own transaction: the row and its job commit together or not at all.
   *
   * @param options.afterSeconds it is not handled before that many seconds have passed; 0 unless said
   */
  send<Payload extends object>(
    tx: Transaction,
    kind: JobKind<Payload>,
    payload: Payload,
    options?: { readonly afterSeconds?: number },
  ): Promise<void>
  /** Registers what stages do with jobs; before `start`. */
  register(handlers: readonly JobHandler[]): void
  /** Where it does not poll, nothing comes by itself either. */
  start(options?: { readonly isPolling?: boolean }): Promise<void>
  /** Handles every waiting job now, and those they send, until none is left. For tests: flush, then assert. */
  processAll(): Promise<number>
  isRunning(): boolean
  stop(): Promise<void>
}

const queueName = (kind: string, by: string) => `${kind}/${by}`

/**
 * Jobs in the same database, by pg-boss.
 *
 * @param isScheduling whether jobs with a `cron` come by themselves; not unless said
 */
export const createJobs = (db: Db, onError: (error: Error) => void, { isScheduling = false } = {}): Jobs => {
  const schedule = isScheduling
  const boss = new PgBoss({ db: fromKysely(db), schema: 'pgboss', migrate: true, supervise: true, schedule })
  boss.on('error', onError)
  const handlers: JobHandler[] = []
  let isRunning = false
  const listening = (kind: string) => handlers.filter((handler) => handler.kind.name === kind)

  return {
    async send(tx, kind, payload, { afterSeconds = 0 } = {}) {
      for (const handler of listening(kind.name)) {
        const options = { db: fromKysely(tx), startAfter: afterSeconds }
        await boss.send(queueName(kind.name, handler.by), payload, options)
      }
    },
    register(more) {
      handlers.push(...more)
    },
    async start({ isPolling = true } = {}) {
      await boss.start()
      const existing = new Set((await boss.getQueues()).map((queue) => queue.name))
      for (const { kind, by, handle, cron } of handlers) {
        const name = queueName(kind.name, by)
        // Queues are made at start, so that a send inside a transaction never has to make one.
        if (!existing.has(name))
          await boss.createQueue(name, { retryLimit: 5, retryBackoff: true, deleteAfterSeconds: 86_400 })
        if (isScheduling && cron !== undefined) await boss.schedule(name, cron)
        if (isPolling) {
          await boss.work<object>(name, { pollingIntervalSeconds: 0.5, batchSize: 20 }, async (jobs) => {
            for (const job of jobs) await handle(job.data)
          })
        }
      }
      isRunning = true
    },
    async processAll() {
      let handled = 0
      for (let isBusy = true; isBusy; ) {
        isBusy = false
        for (const { kind, by, handle } of handlers) {
          const name = queueName(kind.name, by)
          const batch = await boss.fetch<object>(name, { batchSize: 50 })
          for (const job of batch) {
            await handle(job.data)
            await boss.complete(name, job.id)
            handled += 1
            isBusy = true
          }
        }
      }
      return handled
    },
    isRunning: () => isRunning,
    async stop() {
      if (!isRunning) return
      isRunning = false
      await boss.stop({ graceful: true, timeout: 5_000 })
    },
  }
}
