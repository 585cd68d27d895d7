import type { NgramInput } from '../../packages/analysis/src/evidence/ngram/features.ts'
import { createEvidenceReader } from '../../packages/analysis/src/evidence/read-evidence.ts'

const reader = createEvidenceReader()

/** What the model sees of a text: the same call that the reader makes. */
export function readInput(text: string, context: string | null): NgramInput {
  return reader.readEvidence(text, context).input
}
