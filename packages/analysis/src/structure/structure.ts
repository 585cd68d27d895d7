import type { ToneTag } from '@hearth/contract'

/** Whom a sentence speaks to or about. */
export type Addressee = 'you' | 'they' | 'group' | 'i' | 'thing' | 'none'

/** Token range `[from, to)` and the author's offsets `[start, end)`, its closing mark included. */
export interface Sentence {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly addressee: Addressee
  readonly isQuestion: boolean
  readonly isOrder: boolean
}

/** What holds of one token, as a sum of bits in `Structure.marks`. */
export const structureMark = {
  /** Within the reach of a negation: "stupid" in "you're not stupid". */
  negated: 1,
  /** Between quotation marks or on a quoted line. */
  quoted: 2,
  /** Somebody's words retold: "idiot" in "he called me an idiot". */
  reported: 4,
  /** After an "if". */
  conditional: 8,
  /** Calls somebody: "Sam" in "Nice one, Sam". */
  vocative: 16,
} as const

/** What word counts cannot see. Arrays run beside `NormalizedText.tokens`. */
export interface Structure {
  /** Sum of `structureMark` bits for each token. */
  readonly marks: Uint8Array
  /** Sum of `wordClass` bits for each token. */
  readonly classes: Uint16Array
  readonly sentences: readonly Sentence[]
  /** Index into `sentences` for each token. */
  readonly sentenceOf: Uint32Array
  /** Whom the text as a whole speaks to or about. */
  readonly addressee: Addressee
  readonly toneTags: readonly ToneTag[]
}
