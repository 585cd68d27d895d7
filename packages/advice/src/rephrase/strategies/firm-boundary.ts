import { applyRules } from './apply-rules.ts'
import type { WordingStrategy } from './strategy.ts'

/** Keeps the boundary and leaves the insult or the threat: firm, short, no softening of what is asked. */
export const firmBoundary: WordingStrategy = {
  id: 'firm-boundary',
  propose: (draft) => applyRules(draft, 'firm-boundary'),
}
