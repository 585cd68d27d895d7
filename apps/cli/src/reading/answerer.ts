import { createAdvisor } from '@hearth/advice'
import type { Advice, Analysis, AnalysisInput } from '@hearth/contract'
import type { Tier } from '../commands/reading-options.ts'
import { loadShippedEncoder } from './load-encoder.ts'
import type { LoadedModel } from './load-model.ts'
import { locales } from './locales.ts'
import { openReader } from './open-reader.ts'

/** What a worker needs to know to answer like the main thread. */
export interface AnswererOptions {
  readonly command: 'analyze' | 'advise'
  readonly tier: Tier
  readonly locale: string
  readonly reword: boolean
}

/** Answers texts in order: with the reader's analysis or with advice. */
export interface Answerer {
  readonly answer: (items: readonly AnalysisInput[]) => Promise<readonly (Analysis | Advice)[]>
  /** The reader's threshold of the pause, for the card. */
  readonly pauseThreshold: number
}

export async function openAnswerer(model: LoadedModel, options: AnswererOptions): Promise<Answerer> {
  const encoder = options.tier === 'fast' ? undefined : await loadShippedEncoder()
  const reader = openReader(model, options.tier, encoder)
  const pauseThreshold = reader.thresholds.pause
  if (options.command === 'analyze') return { answer: reader.analyze, pauseThreshold }
  const locale = locales.get(options.locale)
  if (locale === undefined) throw new RangeError(`unknown locale ${options.locale}`)
  const advisor = createAdvisor({ ...reader, locale })
  return {
    pauseThreshold,
    answer: async (items) => {
      const analyses = await reader.analyze(items)
      const advices: Advice[] = []
      for (const [index, { text, context = null }] of items.entries()) {
        const analysis = analyses[index]
        advices.push(await advisor.advise(text, { context, reword: options.reword, ...(analysis ? { analysis } : {}) }))
      }
      return advices
    },
  }
}
