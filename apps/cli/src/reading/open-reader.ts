import { createReader, type Editor, type EncoderPort, type LanguagePort } from '@hearth/analysis'
import type { Analysis, AnalysisInput, Thresholds } from '@hearth/contract'
import { CliError } from '../cli-error.ts'
import { words } from '../words.ts'
import { shippedLanguages } from './load-languages.ts'
import type { LoadedModel } from './load-model.ts'
import type { Tier } from './tier.ts'

/** The reader in the tier that was asked for. */
export interface TierReader {
  readonly analyze: (items: readonly AnalysisInput[]) => Promise<readonly Analysis[]>
  readonly thresholds: Thresholds
  /** The reader and the models that it reads with. */
  readonly version: string
  /** Edits texts, where the encoder can; never in the fast tier. */
  readonly editor?: Editor
}

/**
 * @param encoder undefined where none ships; the fast tier needs none
 * @param languages models of further languages; those that ship where it is left out
 * @throws CliError where the reader cannot use the weights
 */
export function openReader(
  model: LoadedModel,
  tier: Tier,
  encoder?: EncoderPort,
  languages: LanguagePort = shippedLanguages(),
): TierReader {
  const reader = createOrExplain(model, tier === 'fast' ? undefined : encoder, languages)
  return {
    analyze: (items) => reader.analyze(items, { tier }),
    thresholds: reader.thresholds,
    version: reader.version,
    ...(reader.editor ? { editor: reader.editor } : {}),
  }
}

function createOrExplain(
  { file, bytes }: LoadedModel,
  encoder: EncoderPort | undefined,
  languages: LanguagePort,
): ReturnType<typeof createReader> {
  try {
    return createReader({ ngram: bytes, languages, ...(encoder ? { encoder } : {}) })
  } catch (error) {
    throw new CliError(words('error.unusable', { file, problem: (error as Error).message }))
  }
}
