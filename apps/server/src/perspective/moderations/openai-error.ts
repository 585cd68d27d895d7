import { DoorError, type DoorReason } from '../../ground/doors/door-error.ts'

/** How OpenAI's API refuses a request. Its SDKs make a class of the status and show the message. */
export class OpenAiError extends Error {
  override readonly name = 'OpenAiError'
  readonly status: number
  readonly type: string
  readonly code: string | null
  readonly param: string | null

  constructor(status: number, type: string, message: string, more: { code?: string; param?: string } = {}) {
    super(message)
    this.status = status
    this.type = type
    this.code = more.code ?? null
    this.param = more.param ?? null
  }

  get body(): Record<string, unknown> {
    return { error: { message: this.message, type: this.type, param: this.param, code: this.code } }
  }
}

/** A request that cannot be answered as it is. */
export const invalid = (message: string, param?: string): OpenAiError =>
  new OpenAiError(400, 'invalid_request_error', message, param === undefined ? {} : { param })

/** Whatever was thrown, in OpenAI's shape. Never repeats what was sent. */
export const toOpenAiError = (error: unknown): OpenAiError => {
  if (error instanceof OpenAiError) return error
  if (error instanceof DoorError) return atTheDoor[error.reason]()
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  if (statusCode === 413) return new OpenAiError(413, 'invalid_request_error', 'The request is too large.')
  if (statusCode === 429) return atTheDoor['too-fast']()
  if (statusCode === 400 || statusCode === 415 || code?.startsWith('FST_ERR_CTP')) {
    return invalid('The body of the request could not be read as JSON.')
  }
  return new OpenAiError(500, 'server_error', 'The server had an error while processing the request.')
}

const key = { code: 'invalid_api_key' } as const
const atTheDoor: Record<DoorReason, () => OpenAiError> = {
  'key-missing': () => new OpenAiError(401, 'invalid_request_error', 'No API key was given.', key),
  'key-unknown': () => new OpenAiError(401, 'invalid_request_error', 'The API key is not one of this server.', key),
  'too-fast': () =>
    new OpenAiError(429, 'requests', 'Too many requests a minute for this key.', { code: 'rate_limit_exceeded' }),
  'quota-spent': () =>
    new OpenAiError(429, 'insufficient_quota', 'This key has no requests left today.', { code: 'insufficient_quota' }),
  busy: () => new OpenAiError(503, 'server_error', 'The server is busy. Try again in a moment.'),
}
