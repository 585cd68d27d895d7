import { applyRules } from './apply-rules.ts'
import type { WordingStrategy } from './strategy.ts'

/** Asks what was taken for granted: “you obviously didn’t read it” becomes “did you read it?”. */
export const askBeforeAssert: WordingStrategy = {
  id: 'ask-before-assert',
  propose: (draft) => applyRules(draft, 'ask-before-assert'),
}
