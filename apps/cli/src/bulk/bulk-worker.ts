import { parentPort, workerData } from 'node:worker_threads'
import { openAnswerer } from '../reading/answerer.ts'
import type { LoadedModel } from '../reading/load-model.ts'
import { openBatchAnswerer, type RowOptions } from './answer-batch.ts'
import type { RawRow } from './batch.ts'

const { model, options } = workerData as { readonly model: LoadedModel; readonly options: RowOptions }
const opening = openAnswerer(model, options).then((answerer) => openBatchAnswerer(answerer, options))
// A reader that cannot be opened is told with the first batch.
opening.catch(() => {})

parentPort?.on('message', async (rows: readonly RawRow[]) => {
  const answer = await opening
  parentPort?.postMessage(await answer(rows))
})
