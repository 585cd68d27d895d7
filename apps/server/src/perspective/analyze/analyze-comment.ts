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
  { reader, known }: { reader: Pick<Reader, 'analyze'>; known: ReadonlySet<AttributeId> },
  request: AnalyzeRequest,
): Promise<Answer> => {
  const attributes = request.attributes.map((asked) => toNamed(asked, known))
  const { text, context, languages } = request
  const spans = request.hasSpans ? splitSentences(text) : []
  // A sentence alone is too short to tell its language; it is the comment's.
  const parts = spans.map(({ begin, end }) => ({ text: text.slice(begin, end), language: 'en' }))
  const [first, ...rest] = await reader.analyze([{ text, context }, ...parts])
  if (!first) throw new RangeError('the reader gave no answer')
  const detected = /^(und|zxx)$/.test(first.language) ? null : first.language
  const isRead = isEnglish(request, first)
  if (!isRead && languages.length === 0 && detected === null) {
    throw refuse('LANGUAGE_DETECTION_FAILED', 'Unable to detect language')
  }
  if (!isRead && !request.dropsUnsupported) throw unsupported(request, detected)
  const [said] = isRead && !first.scores ? await reader.analyze([{ text, context, language: 'en' }]) : []
  return {
    request,
    attributes: isRead ? attributes : [],
    analysis: said ?? first,
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

/** English, said or detected. Whoever says so is taken at their word, as by Perspective. */
const isEnglish = ({ text, languages }: AnalyzeRequest, { language }: Analysis): boolean =>
  languages.length > 0
    ? languages.every((said) => /^en(-|$)/i.test(said))
    : language === 'en' || isTooShortToTell(text, language)

const unsupported = ({ languages, attributes }: AnalyzeRequest, detected: string | null) => {
  const attribute = attributes[0]?.name ?? ''
  const codes = foreignCodes(languages, detected)
  return refuse(
    'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE',
    `Attribute ${attribute} does not support request languages: ${codes.join(', ')}`,
    { languageNotSupportedByAttributeError: { detectedLanguages: codes, attribute } },
  )
}

/** What is said that is not English, else what is detected. A code that could not be one is not repeated. */
const foreignCodes = (languages: readonly string[], detected: string | null): string[] => {
  const foreign = languages.filter((language) => !/^en(-|$)/i.test(language))
  const named = foreign.length > 0 ? foreign : detected === null ? [] : [detected]
  return named.slice(0, 10).map((language) => (/^[A-Za-z0-9-]{1,20}$/.test(language) ? language : 'und'))
}
