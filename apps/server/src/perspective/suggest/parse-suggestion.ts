import type { AttributeId } from '@hearth/contract'
import { attributeOf } from '@hearth/insight'
import { refuse } from '../google/google-error.ts'
import { readComment, readContext } from '../google/read-comment.ts'
import {
  fieldsOf,
  listOf,
  numberOrNull,
  plainObject,
  switchOf,
  textOf,
  textOrNull,
  wrongType,
} from '../google/read-fields.ts'

/** What a score of an attribute should have been, for the whole comment or a part of it. */
export interface SuggestedScore {
  readonly attribute: AttributeId
  readonly value: number
  /** Half-open, UTF-16; null for the whole comment. */
  readonly span: { readonly begin: number; readonly end: number } | null
}

/** What a moderator somewhere else made of a comment. */
export interface Suggestion {
  readonly text: string
  readonly context: string | null
  readonly scores: readonly SuggestedScore[]
  readonly languages: readonly string[]
  readonly communityId: string | null
  readonly clientToken: string | null
  /** Told not to keep it. */
  readonly isFleeting: boolean
}

/** Names of a client's own; longer ones are cut. */
const maxName = 200

/**
 * Checks a suggestion.
 *
 * @throws GoogleError `INVALID_ARGUMENT` for whatever is malformed
 */
export const parseSuggestion = (body: unknown): Suggestion => {
  const request = fieldsOf(body, 'request')
  const text = readComment(request.comment)
  const named = Object.entries(plainObject(request.attributeScores ?? {}, 'attribute_scores'))
  if (named.length === 0) throw refuse('INVALID_REQUEST', 'Missing attribute_scores')
  return {
    text,
    context: ownWords(readContext(request.context)),
    scores: named.flatMap(([name, scores]) => toScores(name, scores, text.length)),
    languages: listOf(request.languages, 'languages').map((language) => textOf(language, 'languages')),
    communityId: textOrNull(request.communityId, 'community_id')?.slice(0, maxName) ?? null,
    clientToken: textOrNull(request.clientToken, 'client_token'),
    isFleeting: switchOf(request.doNotStore, 'do_not_store'),
  }
}

/** Some clients send facts about the page as JSON where the message that is answered belongs. Nobody wrote that. */
const ownWords = (context: string | null): string | null =>
  context !== null && /^\s*[{[]/.test(context) ? null : context

const toScores = (name: string, value: unknown, length: number): SuggestedScore[] => {
  const attribute = attributeOf(name)
  if (attribute === undefined) {
    const shown = /^[A-Za-z0-9_@]{1,64}$/.test(name) ? name : 'of an unknown form'
    throw refuse('INVALID_REQUEST', `Unknown requested attribute: ${shown}`)
  }
  const { summaryScore, spanScores } = fieldsOf(value, 'attribute_scores')
  const spans = listOf(spanScores, 'span_scores')
  if (summaryScore == null && spans.length === 0) throw wrongType('attribute_scores')
  return [
    ...(summaryScore == null ? [] : [{ attribute, value: scoreOf(summaryScore), span: null }]),
    ...spans.map((span) => {
      const { begin, end, score } = fieldsOf(span, 'span_scores')
      const [from, to] = [numberOrNull(begin, 'span_scores.begin'), numberOrNull(end, 'span_scores.end')]
      if (from === null || to === null || !Number.isInteger(from) || !Number.isInteger(to))
        throw wrongType('span_scores')
      if (from < 0 || from >= to || to > length) throw wrongType('span_scores')
      return { attribute, value: scoreOf(score), span: { begin: from, end: to } }
    }),
  ]
}

const scoreOf = (score: unknown): number => {
  const { value, type } = fieldsOf(score, 'score')
  if (type != null && type !== 'PROBABILITY' && type !== 'SCORE_TYPE_UNSPECIFIED') throw wrongType('score.type')
  const number = numberOrNull(value, 'score.value')
  if (number === null || number < 0 || number > 1) throw wrongType('score.value')
  return number
}
