import { DoorError, type DoorReason } from '../../ground/doors/door-error.ts'

/** How Google's API refuses a request. Clients match on `errorType`, some on the message. */
export type ErrorType =
  | 'COMMENT_TOO_LONG'
  | 'COMMENT_EMPTY'
  | 'NO_REQUESTED_ATTRIBUTES'
  | 'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE'
  | 'LANGUAGE_DETECTION_FAILED'
  | 'INVALID_REQUEST'

export interface GoogleProblem {
  readonly error: {
    readonly code: number
    readonly message: string
    readonly status: string
    readonly details?: readonly Record<string, unknown>[]
  }
}

/** A refusal in the shape that clients of Perspective expect. */
export class GoogleError extends Error {
  override readonly name = 'GoogleError'
  readonly problem: GoogleProblem

  constructor(problem: GoogleProblem['error'], options?: ErrorOptions) {
    super(problem.status, options)
    this.problem = { error: problem }
  }
}

/** A request that cannot be answered: HTTP 400 with its type. @param more what the type carries beside */
export const refuse = (errorType: ErrorType, message: string, more: Record<string, unknown> = {}): GoogleError =>
  new GoogleError({
    code: 400,
    message,
    status: 'INVALID_ARGUMENT',
    details: [{ '@type': 'type.googleapis.com/google.commentanalyzer.v1alpha1.Error', errorType, ...more }],
  })

/** A refusal that has no type of the comment analyzer's own: keys, limits, JSON. */
export const refuseAs = (code: number, status: string, message: string, options?: ErrorOptions): GoogleError =>
  new GoogleError({ code, message, status }, options)

/** Whatever was thrown, in Google's shape. Never repeats what was sent. */
export const toGoogleError = (error: unknown): GoogleError => {
  if (error instanceof GoogleError) return error
  if (error instanceof DoorError) return atTheDoor[error.reason]()
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  if (statusCode === 413) return refuse('COMMENT_TOO_LONG', 'Comment text too long.')
  if (statusCode === 429) return atTheDoor['too-fast']()
  if (statusCode === 415) return refuseAs(400, 'INVALID_ARGUMENT', 'Send application/json.')
  if (statusCode === 400 || code?.startsWith('FST_ERR_CTP')) {
    return refuseAs(400, 'INVALID_ARGUMENT', 'Invalid JSON payload received.')
  }
  return refuseAs(500, 'INTERNAL', 'Internal error encountered.', { cause: error })
}

const atTheDoor: Record<DoorReason, () => GoogleError> = {
  'key-missing': () => refuseAs(403, 'PERMISSION_DENIED', 'The request is missing a valid API key.'),
  'key-unknown': () => refuseAs(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.'),
  'too-fast': () => refuseAs(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded: too many requests a minute.'),
  'quota-spent': () => refuseAs(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded: too many requests today.'),
  busy: () => refuseAs(503, 'UNAVAILABLE', 'The service is currently unavailable.'),
}
