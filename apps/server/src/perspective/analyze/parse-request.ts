import { refuse } from '../google/google-error.ts'
import { readComment, readContext } from '../google/read-comment.ts'
import { fieldsOf, listOf, numberOrNull, plainObject, switchOf, textOf, textOrNull } from '../google/read-fields.ts'

/** One attribute that is asked for. */
export interface RequestedAttribute {
  readonly name: string
  readonly scoreType: string
  /** Below it the attribute is left out of the answer. */
  readonly scoreThreshold: number
}

/** What a client of Perspective asks, checked. */
export interface AnalyzeRequest {
  readonly text: string
  /** The message that the comment answers, from either shape of context. */
  readonly context: string | null
  readonly attributes: readonly RequestedAttribute[]
  readonly hasSpans: boolean
  /** Empty: to be detected. */
  readonly languages: readonly string[]
  readonly clientToken: string | null
  readonly dropsUnsupported: boolean
}

/**
 * Checks a request in the order in which Perspective does. Names that it does not know are ignored: its clients send
 * newer fields than its own documentation has.
 *
 * @throws GoogleError
 */
export const parseRequest = (body: unknown): AnalyzeRequest => {
  const request = fieldsOf(body, 'request')
  const text = readComment(request.comment)
  const attributes = Object.entries(plainObject(request.requestedAttributes ?? {}, 'requested_attributes'))
  if (attributes.length === 0) throw refuse('NO_REQUESTED_ATTRIBUTES', 'Missing requested_attributes')
  // Read and thrown away: whatever is said, nothing is stored.
  switchOf(request.doNotStore, 'do_not_store')
  return {
    text,
    context: readContext(request.context),
    attributes: attributes.map(([name, options]) => toRequested(name, options)),
    hasSpans: switchOf(request.spanAnnotations, 'span_annotations'),
    languages: listOf(request.languages, 'languages').map((language) => textOf(language, 'languages')),
    clientToken: textOrNull(request.clientToken, 'client_token'),
    dropsUnsupported: switchOf(request.dropUnsupportedAttributes, 'drop_unsupported_attributes'),
  }
}

const toRequested = (name: string, options: unknown): RequestedAttribute => {
  const { scoreType, scoreThreshold } = fieldsOf(options ?? {}, 'requested_attributes')
  const type = textOrNull(scoreType, 'score_type')
  return {
    name,
    scoreType: type === null || type === 'SCORE_TYPE_UNSPECIFIED' ? 'PROBABILITY' : type,
    scoreThreshold: numberOrNull(scoreThreshold, 'score_threshold') ?? 0,
  }
}
