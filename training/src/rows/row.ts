import type { AttributeId, Target } from '@hearth/contract'

/** What a head is called in the weights: an attribute, the pause, or one of the targets. */
export type HeadId = AttributeId | 'pause' | `target-${Target}` | SideHeadId

/** What only the encoder learns: struggle (any, or a crisis), and two that help the others along and are not served. */
export type SideHeadId = 'distress' | 'crisis' | 'sarcasm' | 'politeness'

/**
 * Which side of the split a row is on.
 * `train` fits weights, `dev` calibrates and sets thresholds, `holdout` is only ever measured.
 */
export type Part = 'train' | 'dev' | 'holdout'

/** One label: the value (soft labels allowed) and how much it counts. A head that is absent is unknown, never zero. */
export interface Label {
  readonly y: number
  readonly weight: number
}

/** One text with what is known about it. */
export interface Row {
  readonly source: string
  readonly part: Part
  readonly text: string
  readonly context: string | null
  readonly labels: { readonly [head in HeadId]?: Label }
  /** Half-open UTF-16 ranges of the words that hurt; empty where none does, absent where nobody said. */
  readonly stings?: readonly (readonly [start: number, end: number])[]
}

/** A label that counts fully unless told otherwise. */
export const is = (y: number, weight = 1): Label => ({ y, weight })
