import { type Analysis, type AttributeId, attributeIds } from '@hearth/contract'
import { attributeOf, isTooShortToTell } from '@hearth/insight'
import type { Reader } from '../../ground/reader.ts'
import { refuse } from '../google/google-error.ts'
import type { AnalyzeRequest, RequestedAttribute } from './parse-request.ts'
import { type SentenceSpan, splitSentences } from './split-sentences.ts'

/** An attribute that is asked for under one of its names. */
export type NamedAttribute = RequestedAttribute & { readonly id: AttributeId }

/** What the reader says to a request: the whole comment, and its sentences where they were asked for. */
export interface Answer {
  readonly request: AnalyzeRequest
  /** Those that the language has. */
  readonly attributes: readonly NamedAttribute[]
  readonly analysis: Analysis
  /** The language that the text was told to be in, by nobody's word but its own; null where it cannot be told. */
  readonly detected: string | null
  /** The language for which every attribute was left out, because nobody here reads it. */
  readonly unread: string | null
  readonly sentences: readonly { readonly span: SentenceSpan; readonly analysis: Analysis }[]
}

/** The attributes that a reader scores: those that it publishes a threshold for. */
export const readerAttributes = ({ thresholds }: Pick<Reader, 'thresholds'>): ReadonlySet<AttributeId> =>
  new Set(attributeIds.filter((id) => thresholds[id] !== undefined))

/**
 * Reads a comment for a client of Perspective. Nothing is stored.
 *
 * @param known the attributes that the reader scores; others are unknown, never a made-up number
 * @throws GoogleError where an attribute, a type of score or the language is not one that can be answered
 */
export const analyzeComment = async (
  { reader, known }: { reader: Pick<Reader, 'analyze' | 'languages'>; known: ReadonlySet<AttributeId> },
  request: AnalyzeRequest,
): Promise<Answer> => {
  const attributes = request.attributes.map((asked) => toNamed(asked, known))
  const { text, context, languages } = request
  const spans = request.hasSpans ? splitSentences(text) : []
  const [first] = await reader.analyze([{ text, context }])
  if (!first) throw new RangeError('the reader gave no answer')
  const detected = /^(und|zxx)$/.test(first.language) ? null : first.language
  const language = languageToRead(request, first, reader.languages ?? ['en'])
  const isAgain = language !== null && (!first.scores || (languages.length > 0 && baseOf(first.language) !== language))
  const [said] = isAgain ? await reader.analyze([{ text, context, language }]) : []
  const analysis = said ?? first
  const isRead = language !== null && analysis.scores !== undefined
  if (!isRead && languages.length === 0 && detected === null) {
    throw refuse('LANGUAGE_DETECTION_FAILED', 'Unable to detect language')
  }
  if (!isRead && !request.dropsUnsupported) throw unsupported(request, detected)
  const scored = isRead ? attributes.filter(({ id }) => hasModel(analysis, id)) : []
  if (scored.length < attributes.length && !request.dropsUnsupported) {
    const missing = attributes.find((one) => !scored.includes(one))
    throw unsupported({ ...request, attributes: missing ? [missing] : attributes }, analysis.language)
  }
  // A sentence alone is too short to tell its language; it is the comment's.
  const parts =
    isRead && language !== null ? spans.map(({ begin, end }) => ({ text: text.slice(begin, end), language })) : []
  const rest = await reader.analyze(parts)
  return {
    request,
    attributes: scored,
    analysis,
    detected,
    unread: isRead ? null : (foreignCodes(languages, detected)[0] ?? 'und'),
    sentences: spans.flatMap((span, index) => {
      const read = rest[index]
      return isRead && read ? [{ span, analysis: read }] : []
    }),
  }
}

const toNamed = (asked: RequestedAttribute, known: ReadonlySet<AttributeId>): NamedAttribute => {
  const id = attributeOf(asked.name)
  if (id === undefined || !known.has(id)) {
    throw refuse('INVALID_REQUEST', `Unknown requested attribute: ${nameOf(asked)}`)
  }
  if (asked.scoreType !== 'PROBABILITY') {
    const type = scoreTypes.includes(asked.scoreType) ? asked.scoreType : 'SCORE_TYPE_UNSPECIFIED'
    throw refuse('INVALID_REQUEST', `Requested score type ${type} is not supported by attribute ${asked.name}`)
  }
  return { ...asked, id }
}

const scoreTypes: readonly string[] = ['PROBABILITY', 'STD_DEV_SCORE', 'PERCENTILE', 'RAW']

/** A name that could not be one is not repeated: it may hold anything. */
const nameOf = ({ name }: RequestedAttribute): string =>
  /^[A-Za-z0-9_@]{1,64}$/.test(name) ? name : 'of an unknown form'

const baseOf = (language: string): string => language.toLowerCase().split('-', 1)[0] ?? language

/** Models of further languages score only what they have learned; English has every attribute. */
const hasModel = ({ scores, pause }: Analysis, id: AttributeId): boolean =>
  pause !== undefined || scores?.[id] !== undefined

/**
 * The language that a comment is read in, said or detected; null where it is not one that is read. Whoever says so is taken at their
 * word, as by Perspective; of several that are said it is the detected one, else the first.
 */
const languageToRead = (
  { text, languages }: AnalyzeRequest,
  { language, scores }: Analysis,
  read: readonly string[],
): string | null => {
  const detected = baseOf(language)
  if (languages.length === 0) {
    if (isTooShortToTell(text, language)) return 'en'
    // What has no words has no language either, whatever can be said of it.
    return scores === undefined || detected === 'zxx' ? null : read.includes(detected) ? detected : 'en'
  }
  const said = languages.map(baseOf)
  if (!said.every((one) => read.includes(one))) return null
  return said.includes(detected) ? detected : (said[0] ?? null)
}

const unsupported = ({ languages, attributes }: AnalyzeRequest, detected: string | null) => {
  const attribute = attributes[0]?.name ?? ''
  const codes = foreignCodes(languages, detected)
  return refuse(
    'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE',
    `Attribute ${attribute} does not support request languages: ${codes.join(', ')}`,
    { languageNotSupportedByAttributeError: { detectedLanguages: codes, attribute } },
  )
}

/** What is said that is not English, else what is detected, in which an attribute is not scored. A code that could not be one is not repeated. */
const foreignCodes = (languages: readonly string[], detected: string | null): string[] => {
  const foreign = languages.filter((language) => !/^en(-|$)/i.test(language))
  const named = foreign.length > 0 ? foreign : detected === null ? [] : [detected]
  return named.slice(0, 10).map((language) => (/^[A-Za-z0-9-]{1,20}$/.test(language) ? language : 'und'))
}
