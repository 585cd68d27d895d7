import type { Analysis, AnalysisInput } from '@hearth/contract'
import { scoreTexts } from '@hearth/insight'
import { loadShippedEncoder } from '../reading/load-encoder.ts'
import type { LoadedModel } from '../reading/load-model.ts'
import { openReader } from '../reading/open-reader.ts'
import type { Tier } from '../reading/tier.ts'

/** Scores comments as the Perspective door does. */
export interface Scorer {
  readonly score: (items: readonly AnalysisInput[]) => Promise<readonly Analysis[]>
  /** The reader and the models that it reads with. */
  readonly version: string
}

export async function openScorer(model: LoadedModel, tier: Tier): Promise<Scorer> {
  const encoder = tier === 'fast' ? undefined : await loadShippedEncoder()
  const { analyze, version } = openReader(model, tier, encoder)
  return { score: (items) => scoreTexts(items, analyze), version }
}
