import type { Scaffold } from '../scaffold.ts'

/** Name what is heard, ask, offer. Consolation that makes it small, a story of one's own and advice are pointed out. */
export const empathy: Scaffold = {
  id: 'empathy',
  steps: [{ id: 'feeling', looksBack: true }, { id: 'ask' }, { id: 'offer' }],
  checks: [
    { id: 'minimizes', kind: 'says', steps: ['feeling', 'ask', 'offer'] },
    { id: 'own-story', kind: 'says', steps: ['feeling', 'ask'] },
    { id: 'advice', kind: 'says', steps: ['feeling', 'ask', 'offer'] },
    { id: 'no-question', kind: 'lacks', steps: ['ask'] },
  ],
}
