import { parentPort, workerData } from 'node:worker_threads'
import { type AnswererOptions, openAnswerer } from '../reading/answerer.ts'
import type { LoadedModel } from '../reading/load-model.ts'
import { answerBatch } from './answer-batch.ts'
import type { Batch } from './batch.ts'

const { model, options } = workerData as { readonly model: LoadedModel; readonly options: AnswererOptions }
const opening = openAnswerer(model, options)
// A reader that cannot be opened is told with the first batch.
opening.catch(() => {})

parentPort?.on('message', async (batch: Batch) => {
  parentPort?.postMessage(await answerBatch(await opening, batch))
})
