import type { Scaffold } from '../scaffold.ts'

/** Situation, behavior, effect, request: about what could be seen, and with something that the other person can do. */
export const feedback: Scaffold = {
  id: 'feedback',
  steps: [{ id: 'situation', leadsOn: true }, { id: 'behavior', looksBack: true }, { id: 'effect' }, { id: 'request' }],
  checks: [
    { id: 'verdict', kind: 'says', steps: ['situation', 'behavior', 'effect', 'request'] },
    { id: 'always', kind: 'says', steps: ['behavior'] },
    { id: 'mind', kind: 'says', steps: ['behavior', 'effect'] },
    { id: 'vague-request', kind: 'only', steps: ['request'] },
    { id: 'no-request', kind: 'lacks', steps: ['request'] },
  ],
}
