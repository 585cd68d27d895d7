import type { Thresholds } from '@hearth/contract'
import type { DistressThresholds, SureBelow, Weighings } from './encoder-port.ts'

/** Turns a head's logit into a probability: `sigmoid(slope · logit + offset)` (Platt 1999). */
export interface Calibration {
  readonly slope: number
  readonly offset: number
}

/** What the manifest of an encoder says of how to read its outputs (`reader` in `manifest.json`). */
export interface EncoderConfig {
  /** Name and version, such as `encoder-en/1`. */
  readonly model: string
  /** The heads in the order of the logits: attributes, `pause`, `pause-contrast`, `target-<target>`, `distress`, `crisis` and more. */
  readonly heads: readonly string[]
  readonly calibrations: { readonly [head: string]: Calibration }
  /** The encoder's own pause is weighed of two heads: `pause`, taught with ordinary talk, and `pause-contrast`, taught without. */
  readonly pause: { readonly pause: number; readonly contrast: number; readonly offset: number }
  readonly weighings: Weighings
  readonly thresholds: Thresholds
  readonly sureBelow: SureBelow
  readonly leastSting: number
  readonly distress?: DistressThresholds
  /** Absent where the network has no heads that edit. */
  readonly editing?: EditingConfig
}

/** How to read the heads that edit. */
export interface EditingConfig {
  /** What may stand in the place of words, in the order of the head. */
  readonly phrases: readonly string[]
  /** Below this probability a text is one that cannot be softened: nothing is proposed. */
  readonly leastCan: number
}
