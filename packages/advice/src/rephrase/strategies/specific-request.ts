import { applyRules } from './apply-rules.ts'
import type { WordingStrategy } from './strategy.ts'

/** Says what is wanted where it was wrapped in scorn: “how hard is it to …” becomes “please …”. */
export const specificRequest: WordingStrategy = {
  id: 'specific-request',
  propose: (draft) => applyRules(draft, 'specific-request'),
}
