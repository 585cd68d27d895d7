import { createAdvisor } from '@hearth/advice'
import type { Advice, Analysis, AnalysisInput, Thresholds } from '@hearth/contract'
import { askPlugIn, type PlugIn } from './ask-plug-in.ts'
import { loadShippedEncoder } from './load-encoder.ts'
import type { LoadedModel } from './load-model.ts'
import { locales } from './locales.ts'
import { openReader } from './open-reader.ts'
import type { Tier } from './tier.ts'

/** What a worker needs to know to answer like the main thread. */
export interface AnswererOptions {
  readonly command: 'analyze' | 'advise'
  readonly tier: Tier
  readonly locale: string
  readonly reword: boolean
  readonly hints: boolean
  /** Proposes wordings beside ours; they pass the same guards. */
  readonly plugIn: PlugIn | undefined
}

/** What is said of one text, and the analysis that it comes from. */
export interface Answered {
  readonly answer: Analysis | Advice
  readonly analysis: Analysis
}

/** Answers texts in order: with the reader's analysis or with advice. */
export interface Answerer {
  readonly answer: (items: readonly AnalysisInput[]) => Promise<readonly Answered[]>
  /** From where the pause and each attribute hold. */
  readonly thresholds: Thresholds
  /** The reader and the models that it reads with. */
  readonly version: string
}

export async function openAnswerer(model: LoadedModel, options: AnswererOptions): Promise<Answerer> {
  const encoder = options.tier === 'fast' ? undefined : await loadShippedEncoder()
  const reader = openReader(model, options.tier, encoder)
  const { thresholds, version } = reader
  if (options.command === 'analyze') {
    const answer = async (items: readonly AnalysisInput[]): Promise<Answered[]> =>
      (await reader.analyze(items)).map((analysis) => ({ answer: analysis, analysis }))
    return { answer, thresholds, version }
  }
  const locale = locales.get(options.locale)
  if (locale === undefined) throw new RangeError(`unknown locale ${options.locale}`)
  const advisor = createAdvisor({ ...reader, ...reader.editor, locale })
  const proposeWordings = options.plugIn && askPlugIn(options.plugIn, process.env.WORDING_KEY)
  const plugIn = proposeWordings ? { proposeWordings } : {}
  return {
    thresholds,
    version,
    answer: async (items) => {
      const analyses = await reader.analyze(items)
      const answers: Answered[] = []
      for (const [index, { text, context = null }] of items.entries()) {
        const analysis = analyses[index] as Analysis
        const { reword, hints } = options
        answers.push({ analysis, answer: await advisor.advise(text, { context, reword, hints, analysis, ...plugIn }) })
      }
      return answers
    },
  }
}
