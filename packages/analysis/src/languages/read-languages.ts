import type { Analysis, AttributeId, TextPart, Thresholds } from '@hearth/contract'
import type { LanguageScores } from './language-model.ts'
import { baseOf, type LanguageShelf } from './language-shelf.ts'
import type { LanguagePart } from './split-by-language.ts'

export const isEnglish = (language: string): boolean => baseOf(language) === 'en'

/** A text with its language, or its parts where it has several. */
interface Told {
  readonly text: string
  readonly language: string
  readonly parts: readonly LanguagePart[] | null
}

/** What the models of further languages say of a text. */
export interface LanguageReading {
  readonly scores: LanguageScores
  /** Of each score, that of the model that it comes from. */
  readonly thresholds: { readonly [attribute in AttributeId]?: number }
  /** The models that were read with. */
  readonly models: readonly string[]
  readonly parts: readonly TextPart[] | null
}

/** Languages of a text, English aside. */
export const languagesOf = ({ language, parts }: Told): string[] =>
  (parts ?? [{ language }]).flatMap((one) => (isEnglish(one.language) ? [] : [baseOf(one.language)]))

/** The text with blanks where it is not English; as long as it was, so that offsets hold. */
export function withoutOthers(text: string, parts: readonly LanguagePart[]): string {
  let english = ''
  let at = 0
  for (const { start, end, language } of parts) {
    english += text.slice(at, start) + (isEnglish(language) ? text.slice(start, end) : ' '.repeat(end - start))
    at = end
  }
  return english + text.slice(at)
}

/** Reads what is not English, all sentences of a language together; of several languages the highest score counts. */
export function readLanguages({ text, language, parts }: Told, shelf: LanguageShelf): LanguageReading {
  const pieces = parts ?? [{ start: 0, end: text.length, language }]
  const scores: { [attribute in AttributeId]?: number } = {}
  const thresholds: { [attribute in AttributeId]?: number } = {}
  const models: string[] = []
  const read = new Set<string>()
  for (const base of new Set(languagesOf({ text, language, parts }))) {
    const model = shelf.take(base)
    if (model === null) continue
    read.add(base)
    models.push(model.id)
    const own = pieces.filter((one) => baseOf(one.language) === base)
    const said = model.score(own.map(({ start, end }) => text.slice(start, end)).join('\n'))
    for (const [id, score] of Object.entries(said) as [AttributeId, number][]) {
      if (score < (scores[id] ?? 0)) continue
      scores[id] = score
      const threshold = model.thresholds[id]
      if (threshold !== undefined) thresholds[id] = threshold
    }
  }
  const told = parts?.map((one) => ({ ...one, isRead: isEnglish(one.language) || read.has(baseOf(one.language)) }))
  return { scores, thresholds, models, parts: told ?? null }
}

/** An analysis of what is English in a text, with what the models of further languages say; of two scores the higher counts. */
export function withLanguages(analysis: Analysis, others: LanguageReading, ownThresholds: Thresholds): Analysis {
  const { models, parts } = others
  const engine = [analysis.engine, ...models].join('+')
  const base = { ...analysis, engine, ...(parts === null ? {} : { parts }) }
  if (models.length === 0) return analysis.scores === undefined ? { ...base, unsupported: ['language'] } : base
  if (analysis.scores === undefined) return { ...base, scores: others.scores, thresholds: others.thresholds }
  const scores = { ...analysis.scores }
  const thresholds: { [attribute in AttributeId]?: number } = {}
  for (const [id, score] of Object.entries(others.scores) as [AttributeId, number][]) {
    if (score <= (scores[id] ?? 0)) continue
    scores[id] = score
    const threshold = others.thresholds[id]
    if (threshold !== undefined && threshold !== ownThresholds[id]) thresholds[id] = threshold
  }
  return { ...base, scores, ...(Object.keys(thresholds).length > 0 ? { thresholds } : {}) }
}
