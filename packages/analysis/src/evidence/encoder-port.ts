import type { AttributeId, Target, Thresholds } from '@hearth/contract'

/** One text for the encoder, with the one message it answers. */
export interface EncoderItem {
  readonly text: string
  readonly context: string | null
}

/** How much some words sting; half-open UTF-16 offsets in the author's own text. */
export interface Sting {
  readonly start: number
  readonly end: number
  /** In [0, 1]. */
  readonly sting: number
}

/** What an encoder says of one text. Probabilities are its own, calibrated; a head that it lacks is absent. */
export interface EncoderReading {
  readonly scores: { readonly [attribute in AttributeId]?: number }
  readonly pause?: number
  readonly target?: Target
  readonly stings?: readonly Sting[]
}

/**
 * The third kind of evidence, handed in by the app (ONNX in a worker, in a process, or none at all).
 *
 * `read` answers in the order of the items. It may reject: the reader then answers without it and says so
 * (`degraded: ['encoder']`).
 */
export interface EncoderPort {
  /** Name and version, such as `encoder-en/1`. */
  readonly id: string
  /** Thresholds of the two kinds of evidence joined; they take the place of the n-gram model's own. */
  readonly thresholds: Thresholds
  /** The share of the encoder's logit in the joined one, in [0, 1], fitted on held-out rows. */
  readonly share: number
  read(items: readonly EncoderItem[]): Promise<readonly EncoderReading[]>
}
