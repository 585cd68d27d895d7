/**
 * One window of a text. Windows are run one by one: with 8-bit weights the steps of the numbers in between come from everything that is
 * run together, so that in a batch a text's scores would hang on its neighbors, and a batch is hardly faster.
 */
export interface EncoderInput {
  readonly ids: Int32Array
  /** 0 for the text, 1 for the message that it answers. */
  readonly segments: Int32Array
  /** 1 where an id is no padding. */
  readonly mask: Float32Array
}

/**
 * `logits` has one number a head, `stings` one an id (logits too). Where the network has heads that edit: for each id `edits` holds keep, delete,
 * replace and one number a phrase, `can` is one number of the whole text, and `seams` for each id whether words are missing or too many before it.
 */
export interface EncoderOutputs {
  readonly logits: Float32Array
  readonly stings: Float32Array
  readonly edits?: Float32Array
  readonly can?: Float32Array
  readonly seams?: Float32Array
}

/** Runs the network; the app hands in one that it made with a runtime of its choice. */
export type EncoderRun = (input: EncoderInput) => Promise<EncoderOutputs>
