import { parentPort, workerData } from 'node:worker_threads'
import type { AnalysisInput } from '@hearth/contract'
import type { LoadedModel } from '../reading/load-model.ts'
import type { Tier } from '../reading/tier.ts'
import { openScorer } from './open-scorer.ts'

const { model, tier } = workerData as { readonly model: LoadedModel; readonly tier: Tier }
const opening = openScorer(model, tier)
// A reader that cannot be opened is told with the first batch.
opening.catch(() => {})

parentPort?.on('message', async (items: readonly AnalysisInput[]) => {
  const { score } = await opening
  parentPort?.postMessage(await score(items))
})
