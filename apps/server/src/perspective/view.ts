import type { Consent, ShadowScore, Suggestion, TrainingLine } from '@hearth/contract'
import type { NamedSuggestionRow } from './store.ts'

export const toSuggestion = (row: NamedSuggestionRow): Suggestion => ({
  id: row.id,
  text: row.text,
  context: row.context,
  language: row.language,
  scores: [...row.scores],
  community: row.community,
  keyName: row.key_name,
  state: row.state,
  at: row.at.toISOString(),
})

/** A line to train with. It says on what ground its text may be used, and when that was noted. */
export const toTrainingLine = (row: NamedSuggestionRow, ground: Consent, notedAt: Date): TrainingLine => {
  const whole = row.scores.filter(({ span }) => span === null)
  const spans = row.scores.filter(({ span }) => span !== null)
  return {
    id: row.id,
    text: row.text,
    ...(row.context === null ? {} : { context: row.context }),
    language: row.language ?? 'und',
    labels: Object.fromEntries(whole.map(({ attribute, value }) => [attribute, value])),
    ...(spans.length === 0 ? {} : { spans }),
    source: 'suggestion',
    consent: { ground, notedAt: notedAt.toISOString() },
  }
}

export const toShadowScore = ({ id: _, ...score }: ShadowScore & { id: string }): ShadowScore => score
