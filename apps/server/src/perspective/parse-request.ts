import { refuse, refuseAs } from './google-error.ts'

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

/** Perspective's own limit. */
const maxBytes = 20 * 1024

/**
 * Checks a request in the order in which Perspective does. Names may be written as in JSON or as in the protocol
 * (`requested_attributes`), since its own clients do both; names that it does not know are ignored.
 *
 * @throws GoogleError
 */
export const parseRequest = (body: unknown): AnalyzeRequest => {
  const request = fieldsOf(body, 'request')
  const comment = fieldsOf(request.comment ?? {}, 'comment')
  const text = textOf(comment.text ?? '', 'comment.text')
  if (text.trim() === '') throw refuse('COMMENT_EMPTY', 'Comment must be non-empty.')
  assertPlain(comment.type)
  if (Buffer.byteLength(text) > maxBytes) throw refuse('COMMENT_TOO_LONG', 'Comment text too long.')
  const attributes = Object.entries(plainObject(request.requestedAttributes ?? {}, 'requested_attributes'))
  if (attributes.length === 0) throw refuse('NO_REQUESTED_ATTRIBUTES', 'Missing requested_attributes')
  const languages = request.languages ?? []
  if (!Array.isArray(languages)) throw wrongType('languages')
  return {
    text,
    context: contextOf(request.context ?? {}),
    attributes: attributes.map(([name, options]) => toRequested(name, options)),
    hasSpans: request.spanAnnotations === true,
    languages: languages.map((language) => textOf(language, 'languages')),
    clientToken: request.clientToken == null ? null : textOf(request.clientToken, 'client_token'),
    dropsUnsupported: request.dropUnsupportedAttributes === true,
  }
}

const toRequested = (name: string, options: unknown): RequestedAttribute => {
  const { scoreType, scoreThreshold } = fieldsOf(options ?? {}, 'requested_attributes')
  if (scoreThreshold != null && (typeof scoreThreshold !== 'number' || Number.isNaN(scoreThreshold))) {
    throw wrongType('score_threshold')
  }
  const type =
    scoreType == null || scoreType === 'SCORE_TYPE_UNSPECIFIED' ? 'PROBABILITY' : textOf(scoreType, 'score_type')
  return { name, scoreType: type, scoreThreshold: scoreThreshold ?? 0 }
}

const contextOf = (value: unknown): string | null => {
  const context = fieldsOf(value, 'context')
  const { entries, articleAndParentComment } = context
  if (entries != null && articleAndParentComment != null) {
    throw refuse('INVALID_REQUEST', 'Context must have either entries or article_and_parent_comment, not both.')
  }
  if (entries != null) {
    if (!Array.isArray(entries)) throw wrongType('context.entries')
    return entries.map(entryOf).at(-1) ?? null
  }
  if (articleAndParentComment == null) return null
  const { article, parentComment } = fieldsOf(articleAndParentComment, 'context.article_and_parent_comment')
  if (article != null) entryOf(article)
  return parentComment == null ? null : entryOf(parentComment)
}

const entryOf = (value: unknown): string => {
  const entry = fieldsOf(value, 'context.entries')
  assertPlain(entry.type)
  return textOf(entry.text ?? '', 'context.entries.text')
}

const assertPlain = (type: unknown): void => {
  if (type == null || type === 'PLAIN_TEXT' || type === 'TEXT_TYPE_UNSPECIFIED') return
  throw refuse('INVALID_REQUEST', "Currently, only 'PLAIN_TEXT' comments are supported")
}

/** The fields of an object, under their JSON names. */
const fieldsOf = (value: unknown, where: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(plainObject(value, where)).map(([key, field]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      field,
    ]),
  )

const plainObject = (value: unknown, where: string): Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType(where)
  return value as Record<string, unknown>
}

const textOf = (value: unknown, where: string): string => {
  if (typeof value !== 'string') throw wrongType(where)
  return value
}

const wrongType = (where: string) => refuseAs(400, 'INVALID_ARGUMENT', `Invalid value at '${where}'`)
