import type { AttributeId, Target, Thresholds } from '@hearth/contract'

/** A head of the weights: an attribute, a target, or one of the two that the pause is decided on. */
export type HeadId = AttributeId | `target-${Target}` | 'pause-contrast' | 'pause-ordinary'

/** What the header of a weights file says of one head. */
export interface HeadHeader {
  readonly id: HeadId
  /** What one step of an int8 weight is worth. */
  readonly step: number
  readonly bias: number
  /** Platt calibration: probability = sigmoid(slope * logit + offset). */
  readonly slope: number
  readonly offset: number
  /** How many weights are not zero. */
  readonly count: number
}

/**
 * How the two pause heads become one logit. `contrast` tells harm from what only looks like harm; `ordinary` tells harm from
 * everyday talk. Where both say harm, `gain` lifts the contrast over the threshold that no ordinary talk may pass:
 *
 * logit = contrast + gain * sigmoid((ordinary - ordinaryCenter) / ordinaryWidth) * sigmoid((contrast - contrastCenter) / contrastWidth)
 */
export interface PauseGate {
  readonly gain: number
  readonly ordinaryCenter: number
  readonly ordinaryWidth: number
  readonly contrastCenter: number
  readonly contrastWidth: number
  /** Platt calibration of the logit. */
  readonly slope: number
  readonly offset: number
}

/** The JSON at the start of a weights file. */
export interface WeightsHeader {
  readonly format: 1
  readonly model: string
  readonly featureBits: number
  readonly featureCount: number
  readonly heads: readonly HeadHeader[]
  /** Absent in models that decide no pause. */
  readonly gate?: PauseGate
  readonly thresholds: { readonly [head in keyof Thresholds]?: number }
}

/** Weights ready to be read: which features are known, and the int8 weights of each that are not zero. */
export interface Weights {
  readonly header: WeightsHeader
  /** One bit per feature id. */
  readonly known: Uint32Array
  /** How many features are known before each word of `known`. */
  readonly rank: Int32Array
  /** Row r has the weights from `rowStarts[r]` up to `rowStarts[r + 1]`; rows are in the order of feature ids. */
  readonly rowStarts: Int32Array
  /** Which head each weight is for, ascending within a row. */
  readonly columns: Uint8Array
  readonly values: Int8Array
}
