/** How each error code is answered: its HTTP status, whether trying again can help. Codes are stable; words live in locale files. */
export const errorCodes = {
  'bad-request': { status: 400, isRetryable: false },
  'invalid-input': { status: 422, isRetryable: false },
  'bad-cursor': { status: 400, isRetryable: false },
  'csrf-token-missing': { status: 403, isRetryable: true },
  'not-signed-in': { status: 401, isRetryable: false },
  'sign-in-refused': { status: 401, isRetryable: false },
  'password-refused': { status: 403, isRetryable: false },
  'code-needed': { status: 401, isRetryable: false },
  'code-refused': { status: 401, isRetryable: false },
  'passkey-refused': { status: 401, isRetryable: false },
  'not-allowed': { status: 403, isRetryable: false },
  'not-found': { status: 404, isRetryable: false },
  gone: { status: 410, isRetryable: false },
  'name-taken': { status: 409, isRetryable: false },
  'already-member': { status: 409, isRetryable: false },
  'invitation-invalid': { status: 410, isRetryable: false },
  'email-needed': { status: 422, isRetryable: false },
  'not-in-this-kind': { status: 422, isRetryable: false },
  'responsible-needed': { status: 422, isRetryable: false },
  'given-name-needed': { status: 422, isRetryable: false },
  'not-talked-yet': { status: 403, isRetryable: false },
  'link-invalid': { status: 410, isRetryable: false },
  'setup-done': { status: 410, isRetryable: false },
  suspended: { status: 403, isRetryable: false },
  'thread-closed': { status: 409, isRetryable: false },
  'replies-limited': { status: 403, isRetryable: false },
  'same-words-again': { status: 409, isRetryable: true },
  'slow-down': { status: 429, isRetryable: true },
  'proof-needed': { status: 403, isRetryable: true },
  'take-back-too-late': { status: 409, isRetryable: false },
  'edit-conflict': { status: 409, isRetryable: false },
  'case-held-by-another': { status: 409, isRetryable: true },
  'case-not-claimed': { status: 409, isRetryable: false },
  'case-already-decided': { status: 409, isRetryable: false },
  'case-about-yourself': { status: 403, isRetryable: false },
  'policy-required': { status: 422, isRetryable: false },
  'undo-too-late': { status: 409, isRetryable: false },
  'decision-already-reversed': { status: 409, isRetryable: false },
  'already-appealed': { status: 409, isRetryable: false },
  'appeal-closed': { status: 409, isRetryable: false },
  'appeal-needs-another-person': { status: 403, isRetryable: false },
  'last-keeper': { status: 409, isRetryable: false },
  'key-reused': { status: 409, isRetryable: false },
  'too-long': { status: 413, isRetryable: false },
  'picture-unreadable': { status: 422, isRetryable: false },
  'unsupported-media-type': { status: 415, isRetryable: false },
  'too-many-requests': { status: 429, isRetryable: true },
  'key-required': { status: 401, isRetryable: false },
  'storage-full': { status: 507, isRetryable: true },
  unavailable: { status: 503, isRetryable: true },
  internal: { status: 500, isRetryable: true },
} as const satisfies Record<string, { status: number; isRetryable: boolean }>

export type ErrorCode = keyof typeof errorCodes

/** The world failed, or a request is refused. Caught once, at the edge. */
export class HearthError extends Error {
  override readonly name = 'HearthError'
  readonly code: ErrorCode
  /** Where the input was wrong: JSON pointers with a short reason id. Never holds the input itself. */
  readonly fields: readonly FieldProblem[]
  /** From when on the same can be tried again, where that is known. */
  readonly until: Date | null

  constructor(
    code: ErrorCode,
    options?: ErrorOptions & { readonly fields?: readonly FieldProblem[]; readonly until?: Date },
  ) {
    super(code, options)
    this.code = code
    this.fields = options?.fields ?? []
    this.until = options?.until ?? null
  }
}

export interface FieldProblem {
  readonly pointer: string
  readonly reason: string
}

/** RFC 9457 problem details. `type` is the page of the code; `title` is plain words; `code` is for programs. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: ErrorCode
  readonly fields?: readonly FieldProblem[]
  readonly requestId?: string
  /** From when on the same can be tried again, ISO 8601 UTC, where that is known. */
  readonly until?: string
}
