import type { AttributeId } from '@hearth/contract'

/**
 * One thing that the reader can say of a text, as a calibrated probability in [0, 1] that a rater answers yes to the
 * question on its page, docs/concepts/attributes/<id>.md.
 *
 * `evidence` names where it comes from: `ngram:<head>` and `encoder:<head>` of the models, `lexicon:<attribute>`.
 * Calibration numbers are fitted with the weights and stand in the model's own header.
 */
export interface Attribute {
  readonly id: AttributeId
  readonly direction: 'harm' | 'kind'
  readonly evidence: readonly string[]
}
