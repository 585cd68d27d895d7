/** Windows of like length, padded to one block of `count × length` ids. */
export interface EncoderBatch {
  readonly count: number
  readonly length: number
  readonly ids: Int32Array
  /** 0 for the text, 1 for the message that it answers. */
  readonly segments: Int32Array
  /** 1 where an id is no padding. */
  readonly mask: Float32Array
}

/** `logits` is count × heads, `stings` count × length (logits too). */
export interface EncoderOutputs {
  readonly logits: Float32Array
  readonly stings: Float32Array
}

/** Runs the network; the app hands in one that it made with a runtime of its choice. */
export type EncoderRun = (batch: EncoderBatch) => Promise<EncoderOutputs>
