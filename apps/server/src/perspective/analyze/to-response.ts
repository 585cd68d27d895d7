import type { Analysis, AttributeId } from '@hearth/contract'
import type { Answer } from './analyze-comment.ts'

interface Score {
  readonly value: number
  readonly type: 'PROBABILITY'
}

interface SpanScore {
  readonly begin: number
  readonly end: number
  readonly score: Score
}

/** The answer as Perspective gives it. */
export interface AnalyzeResponse {
  readonly attributeScores: Readonly<
    Record<string, { readonly spanScores: readonly SpanScore[]; readonly summaryScore: Score }>
  >
  readonly languages: readonly string[]
  readonly detectedLanguages?: readonly string[]
  readonly clientToken?: string
}

export const toAnalyzeResponse = (answer: Answer): AnalyzeResponse => {
  const { request, attributes, analysis, detected, sentences } = answer
  const whole = { span: { begin: 0, end: request.text.length }, analysis }
  const parts = sentences.length > 0 ? sentences : [whole]
  const scored = attributes.flatMap(({ name, id, scoreThreshold }) => {
    const summaryScore = scoreOf(analysis, id)
    if (summaryScore === null || summaryScore.value < scoreThreshold) return []
    const spanScores = parts.flatMap(({ span, analysis: part }) => {
      const score = scoreOf(part, id)
      return score === null ? [] : [{ begin: span.begin, end: span.end, score }]
    })
    return [[name, { spanScores, summaryScore }] as const]
  })
  return {
    attributeScores: Object.fromEntries(scored),
    languages: request.languages.length > 0 ? request.languages : [detected ?? analysis.language],
    ...(detected === null ? {} : { detectedLanguages: [detected] }),
    ...(request.clientToken === null ? {} : { clientToken: request.clientToken }),
  }
}

const scoreOf = (analysis: Analysis, id: AttributeId): Score | null => {
  const value = analysis.scores?.[id]
  return value === undefined ? null : { value, type: 'PROBABILITY' }
}
