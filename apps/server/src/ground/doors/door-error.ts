/** Why a door lets nobody in, or cannot answer now. Each door says it in the shape that it speaks. */
export type DoorReason = 'key-missing' | 'key-unknown' | 'too-fast' | 'quota-spent' | 'busy'

/** A door refuses a request before it is read. */
export class DoorError extends Error {
  override readonly name = 'DoorError'
  readonly reason: DoorReason
  /** Whole seconds after which asking again makes sense; null where it never does. */
  readonly retryAfter: number | null

  constructor(reason: DoorReason, retryAfterSeconds: number | null = null) {
    super(reason)
    this.reason = reason
    this.retryAfter = retryAfterSeconds === null ? null : Math.max(1, Math.ceil(retryAfterSeconds))
  }
}
