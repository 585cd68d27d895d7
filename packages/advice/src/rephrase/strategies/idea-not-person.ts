import { applyRules } from './apply-rules.ts'
import type { WordingStrategy } from './strategy.ts'

/** Says about the work or the idea what was said about the person: “your code is garbage” becomes a plain criticism. */
export const ideaNotPerson: WordingStrategy = {
  id: 'idea-not-person',
  propose: (draft) => applyRules(draft, 'idea-not-person'),
}
