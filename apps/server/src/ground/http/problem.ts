import { type ErrorCode, errorCodes, type FieldProblem, HearthError, type Problem } from '@hearth/contract'
import problems from '../../../locales/problems.en.json' with { type: 'json' }
import { DoorError, type DoorReason } from '../doors/door-error.ts'

/** RFC 9457 problem details of an error code, with its words. */
export const toProblem = (
  code: ErrorCode,
  requestId: string,
  fields: readonly FieldProblem[] = [],
  until: Date | null = null,
): Problem => ({
  type: `/api#problem-${code}`,
  title: problems[code],
  status: errorCodes[code].status,
  code,
  requestId,
  ...(fields.length > 0 ? { fields } : {}),
  ...(until ? { until: until.toISOString() } : {}),
})

interface EdgeError {
  readonly code?: string
  readonly statusCode?: number
  readonly validation?: readonly {
    readonly instancePath: string
    readonly keyword: string
    readonly params?: Record<string, unknown>
  }[]
  readonly validationContext?: string
}

/** What an error thrown anywhere below means at the edge. Anything unknown is `internal`, and its message stays inside. */
export const toHearthError = (error: unknown): HearthError => {
  if (error instanceof HearthError) return error
  if (error instanceof DoorError) return new HearthError(doorCodes[error.reason])
  const known = error as EdgeError
  if (known.validation) return fromValidation(known)
  const code =
    (known.code && edgeCodes[known.code]) || (known.statusCode && statusCodes[known.statusCode]) || 'internal'
  return new HearthError(code, { cause: error })
}

const fromValidation = (error: EdgeError): HearthError => {
  const fields = (error.validation ?? []).slice(0, 10).map(({ instancePath, keyword, params }) => ({
    pointer: keyword === 'required' ? `${instancePath}/${String(params?.missingProperty)}` : instancePath || '/',
    reason: keyword,
  }))
  const isTooLong = fields.some((field) => field.reason === 'maxLength') && error.validationContext === 'body'
  if (isTooLong) return new HearthError('too-long', { fields })
  if (error.validationContext === 'params') return new HearthError('not-found', { fields })
  return new HearthError(fields.some((field) => field.pointer === '/cursor') ? 'bad-cursor' : 'invalid-input', {
    fields,
  })
}

const doorCodes: Record<DoorReason, ErrorCode> = {
  'key-missing': 'key-required',
  'key-unknown': 'key-required',
  'too-fast': 'too-many-requests',
  'quota-spent': 'too-many-requests',
  busy: 'unavailable',
}

const edgeCodes: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-long',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'bad-request',
  FST_ERR_CTP_INVALID_JSON_BODY: 'bad-request',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad-request',
  FST_ERR_BAD_URL: 'bad-request',
  FST_ERR_RATE_LIMIT: 'too-many-requests',
  // PostgreSQL: a character that no text of it can hold (NUL), a day outside every calendar.
  '22021': 'invalid-input',
  '22P05': 'invalid-input',
  '22008': 'invalid-input',
  // PostgreSQL: disk full, out of memory, too many connections; shutting down, starting up, broken connection.
  '53100': 'storage-full',
  '53200': 'unavailable',
  '53300': 'unavailable',
  '57P01': 'unavailable',
  '57P02': 'unavailable',
  '57P03': 'unavailable',
  '08006': 'unavailable',
  ECONNREFUSED: 'unavailable',
  ECONNRESET: 'unavailable',
  ENOSPC: 'storage-full',
}

const statusCodes: Record<number, ErrorCode> = {
  400: 'bad-request',
  403: 'not-found',
  404: 'not-found',
  413: 'too-long',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
}
