import { applyRules } from './apply-rules.ts'
import type { WordingStrategy } from './strategy.ts'

/** Says that now is not the moment, where the words were only there to hit: “get out of my sight” becomes “I’m too angry to talk right now”. */
export const slowDown: WordingStrategy = {
  id: 'slow-down',
  propose: (draft) => applyRules(draft, 'slow-down'),
}
