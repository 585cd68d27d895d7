import type { Analysis, AttributeId } from '@hearth/contract'
import type { Reader } from '../ground/reader.ts'
import { attributeOf } from './attribute-names.ts'
import { refuse } from './google-error.ts'
import type { AnalyzeRequest, RequestedAttribute } from './parse-request.ts'
import { type SentenceSpan, splitSentences } from './split-sentences.ts'

/** What the reader says to a request: the whole comment, and its sentences where they were asked for. */
export interface Answer {
  readonly request: AnalyzeRequest
  readonly attributes: readonly (RequestedAttribute & { readonly id: AttributeId })[]
  readonly analysis: Analysis
  readonly sentences: readonly { readonly span: SentenceSpan; readonly analysis: Analysis }[]
}

/** The attributes that a reader scores, as found by asking it. */
export const readerAttributes = async (reader: Reader): Promise<ReadonlySet<AttributeId>> => {
  const [probe] = await reader.analyze([{ text: 'This is a plain sentence in English.' }])
  return new Set(Object.keys(probe?.scores ?? {}) as AttributeId[])
}

/**
 * Reads a comment for a client of Perspective. Nothing is stored.
 *
 * @param known the attributes that the reader scores; others are unknown, never a made-up number
 * @throws GoogleError where an attribute, a type of score or the language is not one that can be answered
 */
export const analyzeComment = async (
  { reader, known }: { reader: Reader; known: ReadonlySet<AttributeId> },
  request: AnalyzeRequest,
): Promise<Answer> => {
  const attributes = request.attributes.map((asked) => {
    const id = attributeOf(asked.name)
    if (id === undefined || !known.has(id))
      throw refuse('INVALID_REQUEST', `Unknown requested attribute: ${nameOf(asked)}`)
    if (asked.scoreType !== 'PROBABILITY') {
      const type = scoreTypes.includes(asked.scoreType) ? asked.scoreType : 'SCORE_TYPE_UNSPECIFIED'
      throw refuse('INVALID_REQUEST', `Requested score type ${type} is not supported by attribute ${asked.name}`)
    }
    return { ...asked, id }
  })
  const spans = request.hasSpans ? splitSentences(request.text) : []
  const [analysis, ...rest] = await reader.analyze([
    { text: request.text, context: request.context },
    ...spans.map(({ begin, end }) => ({ text: request.text.slice(begin, end) })),
  ])
  if (!analysis) throw new RangeError('the reader gave no answer')
  const isRead = speaks(request, analysis)
  if (!isRead && !request.dropsUnsupported) throw languageProblem(request, analysis)
  const sentences = spans.flatMap((span, index) => {
    const read = rest[index]
    return read ? [{ span, analysis: read }] : []
  })
  return { request, attributes: isRead ? attributes : [], analysis, sentences }
}

const scoreTypes: readonly string[] = ['PROBABILITY', 'STD_DEV_SCORE', 'PERCENTILE', 'RAW']

/** A name that could not be one is not repeated: it may hold anything. */
const nameOf = ({ name }: RequestedAttribute): string =>
  /^[A-Za-z0-9_@]{1,64}$/.test(name) ? name : 'of an unknown form'

/** English, said or detected, and in fact read. */
const speaks = ({ languages }: AnalyzeRequest, analysis: Analysis): boolean =>
  languages.every((language) => /^en(-|$)/i.test(language)) &&
  analysis.scores !== undefined &&
  (languages.length > 0 || analysis.language === 'en')

const languageProblem = ({ languages, attributes }: AnalyzeRequest, analysis: Analysis) => {
  const foreign = languages.filter((language) => !/^en(-|$)/i.test(language))
  const detected = /^(und|zxx)$/.test(analysis.language) ? [] : [analysis.language]
  const named = foreign.length > 0 ? foreign : detected
  if (named.length === 0) return refuse('LANGUAGE_DETECTION_FAILED', 'Unable to detect language')
  const attribute = attributes[0]?.name ?? ''
  const codes = named.map((language) => (/^[A-Za-z0-9-]{1,20}$/.test(language) ? language : 'und'))
  return refuse(
    'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE',
    `Attribute ${attribute} does not support request languages: ${codes.join(', ')}`,
    { languageNotSupportedByAttributeError: { detectedLanguages: codes, attribute } },
  )
}
