import { createReader, type EncoderPort } from '@hearth/analysis'
import type { Analysis, AnalysisInput, Thresholds } from '@hearth/contract'
import { CliError } from '../cli-error.ts'
import { words } from '../words.ts'
import type { LoadedModel } from './load-model.ts'
import type { Tier } from './tier.ts'

/** The reader in the tier that was asked for. */
export interface TierReader {
  readonly analyze: (items: readonly AnalysisInput[]) => Promise<readonly Analysis[]>
  readonly thresholds: Thresholds
  /** The reader and the models that it reads with. */
  readonly version: string
}

/**
 * @param encoder undefined where none ships; the fast tier needs none
 * @throws CliError where the reader cannot use the weights
 */
export function openReader(model: LoadedModel, tier: Tier, encoder?: EncoderPort): TierReader {
  const reader = createOrExplain(model, tier === 'fast' ? undefined : encoder)
  const analyzeFast = async (items: readonly AnalysisInput[]): Promise<readonly Analysis[]> =>
    items.map(({ text, context = null }) => withoutDegraded(reader.analyzeFast(text, { context })))
  return {
    analyze: tier === 'fast' ? analyzeFast : (items) => reader.analyze(items, { tier }),
    thresholds: reader.thresholds,
    version: reader.version,
  }
}

/** Who asks for the fast tier does without the encoder by choice: nothing is degraded. */
function withoutDegraded({ degraded: _, ...analysis }: Analysis): Analysis {
  return analysis
}

function createOrExplain(
  { file, bytes }: LoadedModel,
  encoder: EncoderPort | undefined,
): ReturnType<typeof createReader> {
  try {
    return createReader({ ngram: bytes, ...(encoder ? { encoder } : {}) })
  } catch (error) {
    throw new CliError(words('error.unusable', { file, problem: (error as Error).message }))
  }
}
