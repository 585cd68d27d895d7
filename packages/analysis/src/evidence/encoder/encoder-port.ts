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
  /** Piece by piece, in the order of the text. */
  readonly stings?: readonly Sting[]
  /** That the writer struggles, and that it is a crisis. */
  readonly distress?: { readonly any: number; readonly crisis: number }
}

/** What becomes of a piece when a text is edited; half-open UTF-16 offsets in the author's own text. Probabilities in [0, 1]. */
export interface EditPiece {
  readonly start: number
  readonly end: number
  readonly remove: number
  readonly replace: number
  /** What would stand in its place, the likeliest first. */
  readonly phrases: readonly string[]
  /** How likely words are missing before it or it does not belong; absent where the encoder has no head for it. */
  readonly broken?: number
}

/** How a text might be edited. */
export interface EditReading {
  /** Whether it can be softened at all. */
  readonly canSoften: boolean
  /** In the order of the text. */
  readonly pieces: readonly EditPiece[]
  /** How likely words are missing at the end. */
  readonly brokenEnd?: number
}

/** From which of the encoder's probabilities on a writer struggles, and is in a crisis. */
export interface DistressThresholds {
  readonly any: number
  readonly crisis: number
}

/** How the logits of both kinds of evidence add up to one: `ngram · a + encoder · b + offset`. */
export interface Weighing {
  readonly ngram: number
  readonly encoder: number
  readonly offset: number
}

/** Fitted on rows that neither kind was trained on. A head that is not named is the encoder's alone. */
export type Weighings = { readonly [head in AttributeId | 'pause']?: Weighing }

/**
 * Up to which n-gram probability a head is surely below its threshold, so that a bulk reader need not ask the encoder.
 * A head that is not named is never sure.
 */
export type SureBelow = { readonly [head in AttributeId | 'pause']?: number }

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
  readonly weighings: Weighings
  readonly sureBelow: SureBelow
  /** From this sting on a word is one that hurts. */
  readonly leastSting: number
  /** Absent where the encoder has no heads for it. */
  readonly distress?: DistressThresholds
  read(items: readonly EncoderItem[]): Promise<readonly EncoderReading[]>
  /** Reads one text as an editor; absent where the encoder has no heads for it. Rejects as `read` does. */
  readEdits?(item: EncoderItem): Promise<EditReading>
}
