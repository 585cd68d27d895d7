import type { Scaffold } from '../scaffold.ts'

/**
 * What I did, what it did, how I mend it. "If" and "but" are looked for where the deed and its effect are told; in the repair they are
 * mostly honest ("I cannot undo it, but …").
 */
export const apology: Scaffold = {
  id: 'apology',
  steps: [{ id: 'act' }, { id: 'effect', looksBack: true }, { id: 'repair' }],
  checks: [
    { id: 'if', kind: 'says', steps: ['act', 'effect'] },
    { id: 'but', kind: 'says', steps: ['act', 'effect'] },
    { id: 'you-felt', kind: 'says', steps: ['act', 'effect', 'repair'] },
    { id: 'felt-not-done', kind: 'says', steps: ['act'] },
    { id: 'nobody-did', kind: 'says', steps: ['act', 'effect'] },
    { id: 'their-part', kind: 'says', steps: ['act'] },
    { id: 'no-act', kind: 'lacks', steps: ['act'] },
    { id: 'no-repair', kind: 'lacks', steps: ['repair'] },
  ],
}
