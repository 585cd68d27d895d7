import type { Analysis, AnalysisInput } from '@hearth/contract'
import type { Reader } from '../reader.ts'
import { DoorError } from './door-error.ts'

/** How much may wait at the doors, and how long. */
export interface QueueLimits {
  /** Characters that may wait, context included and a hundred for each text. One request alone may always wait. */
  readonly maxWaiting: number
  /** Texts that are read together, where that takes no longer than `batchMs` as far as one can tell. */
  readonly maxBatch: number
  /** So long the sockets may have to wait for a reader that works on this thread. */
  readonly batchMs: number
  /**
   * A request that would wait, or has waited, so long without being begun is refused: Coral gives up after 800 ms, and an answer
   * that nobody waits for any more would only make the next one late.
   */
  readonly maxWaitMs: number
  /** Whatever happens, nobody waits longer for an answer. */
  readonly maxAnswerMs: number
}

/** About 2,000 usual comments, or twenty of the longest. */
export const usualLimits: QueueLimits = {
  maxWaiting: 400_000,
  maxBatch: 32,
  batchMs: 50,
  maxWaitMs: 600,
  maxAnswerMs: 15_000,
}

/** Of one request, before it is the next one's turn: a long one must not hold up the short ones. */
const turn = 8
/** What a text costs beside its characters, counted in characters. */
const each = 100
/** What a client is told to wait when the queue is full. */
const retrySeconds = 1

const sizeOf = ({ text, context }: AnalysisInput): number => each + text.length + (context?.length ?? 0)

/** How long a reader takes for what has the size of one character, in ms: learned as it reads, slow to take fright. */
const createSpeed = () => {
  let msEach = 0.01
  return {
    msFor: (size: number): number => size * msEach,
    learn(size: number, ms: number) {
      msEach = 0.8 * msEach + 0.2 * Math.min(ms / size, 4 * msEach)
    },
  }
}

interface Waiting {
  readonly items: readonly AnalysisInput[]
  readonly size: number
  readonly since: number
  readonly answers: Analysis[]
  /** Items that have been taken so far. */
  taken: number
  isOver: boolean
  end(outcome: readonly Analysis[] | Error): void
}

/**
 * A reader whose requests wait in one bounded queue. What arrives together is read together; a request of many texts
 * takes turns with the others.
 *
 * @throws DoorError `busy` where too much waits, or a request has waited too long
 */
export const createReadingQueue = (reader: Reader, limits: QueueLimits = usualLimits): Reader => {
  const queue: Waiting[] = []
  let waiting = 0
  let isReading = false
  const speed = createSpeed()

  const finish = (one: Waiting, outcome: readonly Analysis[] | Error) => {
    if (one.isOver) return
    one.isOver = true
    waiting -= one.size
    const at = queue.indexOf(one)
    if (at >= 0) queue.splice(at, 1)
    one.end(outcome)
  }
  const takeBatch = (): { readonly one: Waiting; readonly at: number; readonly item: AnalysisInput }[] => {
    const oldest = performance.now() - limits.maxWaitMs
    for (const one of [...queue]) {
      if (one.taken === 0 && one.since < oldest) finish(one, new DoorError('busy', retrySeconds))
    }
    const batch: { one: Waiting; at: number; item: AnalysisInput }[] = []
    let size = 0
    const isFull = () => batch.length >= limits.maxBatch || speed.msFor(size) >= limits.batchMs
    for (const one of [...queue]) {
      for (let taken = 0; taken < turn && !isFull(); taken += 1) {
        const item = one.items[one.taken]
        if (item === undefined) break
        batch.push({ one, at: one.taken, item })
        size += sizeOf(item)
        one.taken += 1
      }
      // Whoever has more to read goes to the end of the queue; whoever has not waits for the answer only.
      queue.splice(queue.indexOf(one), 1)
      if (one.taken < one.items.length) queue.push(one)
      if (isFull()) break
    }
    return batch
  }
  const readOn = async (): Promise<void> => {
    while (queue.length > 0) {
      const batch = takeBatch()
      if (batch.length === 0) continue
      try {
        const start = performance.now()
        const analyses = await reader.analyze(batch.map(({ item }) => item))
        speed.learn(
          batch.reduce((sum, { item }) => sum + sizeOf(item), 0),
          performance.now() - start,
        )
        for (const [index, { one, at }] of batch.entries()) {
          const analysis = analyses[index]
          if (!analysis) throw new RangeError('the reader answered short')
          one.answers[at] = analysis
        }
        for (const { one, at } of batch) if (at === one.items.length - 1) finish(one, one.answers)
      } catch (error) {
        for (const { one } of batch) finish(one, error instanceof Error ? error : new Error('the reader failed'))
      }
      // The sockets have their turn between two batches.
      await new Promise((resolve) => setImmediate(resolve))
    }
    isReading = false
  }

  return {
    version: reader.version,
    thresholds: reader.thresholds,
    ...(reader.languages ? { languages: reader.languages } : {}),
    // Editing is for programs that asked for wordings of texts which went through the queue.
    ...(reader.editor ? { editor: reader.editor } : {}),
    analyze(items) {
      if (items.length === 0) return Promise.resolve([])
      const size = items.reduce((sum, item) => sum + sizeOf(item), 0)
      const isFull = waiting + size > limits.maxWaiting || speed.msFor(waiting) > limits.maxWaitMs
      if (waiting > 0 && isFull) return Promise.reject(new DoorError('busy', retrySeconds))
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => finish(one, new DoorError('busy', retrySeconds)), limits.maxAnswerMs)
        const one: Waiting = {
          items,
          size,
          since: performance.now(),
          answers: [],
          taken: 0,
          isOver: false,
          end(outcome) {
            clearTimeout(timer)
            if (outcome instanceof Error) reject(outcome)
            else resolve([...outcome])
          },
        }
        queue.push(one)
        waiting += size
        if (isReading) return
        isReading = true
        // Not at once: what else arrived with it is read with it.
        setImmediate(() => void readOn())
      })
    },
  }
}
