import { applyRules } from './apply-rules.ts'
import type { WordingStrategy } from './strategy.ts'

/** Says what happened where there was a verdict: “you’re always late” becomes “you’re often late”. */
export const observationNotVerdict: WordingStrategy = {
  id: 'observation-not-verdict',
  propose: (draft) => applyRules(draft, 'observation-not-verdict'),
}
