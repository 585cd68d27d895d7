import type { Analysis, Thresholds } from '@hearth/contract'
import { isTooShortToTell } from '@hearth/insight'
import type { Reader } from '../../ground/reader.ts'
import { categories } from './categories.ts'

/** One text, as OpenAI's API tells it. */
export interface ModerationResult {
  readonly flagged: boolean
  readonly categories: Readonly<Record<string, boolean>>
  readonly category_scores: Readonly<Record<string, number>>
  /** Empty for a category that was not looked for: its score says nothing. */
  readonly category_applied_input_types: Readonly<Record<string, readonly 'text'[]>>
}

/** Looks at texts in order. Nothing is stored. @returns results, and the languages (BCP 47) that nobody here reads */
export const moderateTexts = async (
  reader: Reader,
  texts: readonly string[],
): Promise<{ results: ModerationResult[]; unread: string[] }> => {
  const analyses = await reader.analyze(texts.map((text) => ({ text })))
  const short = analyses.flatMap(({ language }, at) => (isTooShortToTell(texts[at] ?? '', language) ? [at] : []))
  const again = await reader.analyze(short.map((at) => ({ text: texts[at] ?? '', language: 'en' })))
  for (const [index, at] of short.entries()) analyses.splice(at, 1, ...again.slice(index, index + 1))
  return {
    results: analyses.map((analysis) => toResult(analysis, reader.thresholds)),
    unread: analyses.flatMap(({ language, scores }) => (scores === undefined ? [language] : [])),
  }
}

const toResult = ({ scores, thresholds: own }: Analysis, published: Thresholds): ModerationResult => {
  const thresholds = { ...published, ...own }
  const each = categories.map(({ name, score }) => {
    const value = scores === undefined || score === null ? undefined : score(scores, thresholds)
    return { name, value }
  })
  return {
    flagged: each.some(({ value }) => isFlagged(value)),
    categories: Object.fromEntries(each.map(({ name, value }) => [name, isFlagged(value)])),
    category_scores: Object.fromEntries(each.map(({ name, value }) => [name, value ?? 0])),
    category_applied_input_types: Object.fromEntries(
      each.map(({ name, value }) => [name, value === undefined ? [] : ['text' as const]]),
    ),
  }
}

const isFlagged = (value: number | undefined): boolean => value !== undefined && value >= 0.5
