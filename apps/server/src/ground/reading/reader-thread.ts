import { Worker } from 'node:worker_threads'
import type { Editor, Seam, TaggedEdits } from '@hearth/analysis'
import type { Analysis, Thresholds } from '@hearth/contract'
import type { Reader } from '../reader.ts'
import type { Answer, Ask, Said, ThreadData } from './messages.ts'

/** A reader in a thread of its own: reading takes milliseconds of pure work, in which this thread serves others. */
export interface ReaderThread extends Reader {
  close(): Promise<void>
}

/** A question without its number. */
type Question = Ask extends infer One ? (One extends Ask ? Omit<One, 'id'> : never) : never

interface Waiting {
  resolve(answer: Answer): void
  reject(error: Error): void
}

/** The thread's own garbage is collected early, so that its memory stays near what it needs. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 }

/**
 * Starts the thread and waits for its reader. A thread that dies fails what it was reading; the next text starts another.
 *
 * @param modelsDir folder with the models
 * @throws Error with what loading the models says
 */
export const openReaderThread = async (modelsDir: string): Promise<ReaderThread> => {
  const waiting = new Map<number, Waiting>()
  let next = 0
  let isClosed = false
  const open = () =>
    startThread(modelsDir, {
      said(said) {
        if (said.kind === 'ready') return
        const one = waiting.get(said.id)
        waiting.delete(said.id)
        if (said.kind === 'answered') one?.resolve(said.answer)
        else one?.reject(new Error(`the reader failed: ${said.reason}`))
        void running?.then(({ worker }) => {
          if (waiting.size === 0) worker.unref()
        })
      },
      died() {
        running = null
        for (const one of waiting.values()) one.reject(new Error('the reader’s thread ended'))
        waiting.clear()
      },
    })
  let running: Promise<Thread> | null = open()
  const { version, thresholds, languages, canEdit } = await running
  const ask = async (question: Question): Promise<Answer> => {
    if (isClosed) throw new Error('the reader is closed')
    running ??= open()
    const { worker } = await running
    const id = next
    next += 1
    return new Promise<Answer>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      // Only a question keeps the process alive, never the thread itself: a start that fails must end.
      worker.ref()
      worker.postMessage({ id, ...question } satisfies Ask)
    })
  }
  const editor: Editor = {
    proposeEdits: async (...given) => (await ask({ kind: 'propose', given })) as readonly TaggedEdits[],
    readSeams: async (texts) => (await ask({ kind: 'seams', texts })) as readonly (readonly Seam[])[],
  }
  return {
    version,
    thresholds,
    languages,
    analyze: async (items) => [...((await ask({ kind: 'analyze', items })) as readonly Analysis[])],
    ...(canEdit ? { editor } : {}),
    async close() {
      isClosed = true
      await (await running)?.worker.terminate()
    },
  }
}

interface Thread {
  readonly worker: Worker
  readonly version: string
  readonly thresholds: Thresholds
  readonly languages: readonly string[]
  readonly canEdit: boolean
}

const startThread = (modelsDir: string, on: { said(said: Said): void; died(): void }): Promise<Thread> =>
  new Promise((resolve, reject) => {
    const workerData: ThreadData = { modelsDir }
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData, resourceLimits })
    worker.on('message', (said: Said) => {
      if (said.kind === 'ready') {
        worker.unref()
        const { version, thresholds, languages, canEdit } = said
        resolve({ worker, version, thresholds, languages, canEdit })
      }
      on.said(said)
    })
    worker.on('error', reject)
    worker.on('exit', () => {
      reject(new Error('the reader’s thread ended'))
      on.died()
    })
  })
