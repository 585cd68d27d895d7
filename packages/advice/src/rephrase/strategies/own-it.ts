import { applyRules } from './apply-rules.ts'
import type { WordingStrategy } from './strategy.ts'

/** Says as the writer’s own view or feeling what was said as a verdict: “you never listen” becomes “I don’t feel heard”. */
export const ownIt: WordingStrategy = {
  id: 'own-it',
  propose: (draft) => applyRules(draft, 'own-it'),
}
