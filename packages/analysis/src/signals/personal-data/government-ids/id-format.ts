/** How one country writes one number about a person. */
export interface IdFormat {
  /** Such as `us-ssn`. */
  readonly id: string
  /** Global and sticky-free; what it matches is the number as written. */
  readonly shape: RegExp
  /** Whether the number can be one: its checksum and, where it holds one, its date. */
  readonly isValid: (bare: string) => boolean
  /** Words that say what it is. Where `isTelling`, the shape and check alone are enough. */
  readonly cue: RegExp
  readonly isTelling: boolean
}

/** Builds the pattern of a number that stands by itself, in any case of letters. */
export function alone(pattern: string): RegExp {
  return new RegExp(String.raw`(?<![A-Za-z\d]|\d[.,/-])(?:${pattern})(?![A-Za-z\d]|[.,/-]\d)`, 'gi')
}
