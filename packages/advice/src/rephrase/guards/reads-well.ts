import type { DraftToReword } from '../draft.ts'
import { worstSeam } from '../phrases/seams.ts'

/**
 * A pair of neighbors so much rarer than chance (e⁻³, one in twenty) is taken for a broken sentence. Of the wordings that people wrote for
 * harsh texts of ParaDetox kept for tuning, it refuses one in twenty; of the same texts with a random word gone, one in three.
 */
const tooRare = 3

/** Whether the wording reads like a text where it was changed: no "the is", no sentence that ends in "a". */
export function readsWell(draft: DraftToReword, after: string): boolean {
  // The pairs were counted in English.
  return !draft.language.startsWith('en') || worstSeam(draft.text, after) < tooRare
}
