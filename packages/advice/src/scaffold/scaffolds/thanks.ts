import type { Scaffold } from '../scaffold.ts'

/** What they did, what it changed, what it meant: thanks for an act warm for longer than praise of a trait (EVIDENCE: act → effect). */
export const thanks: Scaffold = {
  id: 'thanks',
  steps: [{ id: 'act', looksBack: true }, { id: 'effect' }, { id: 'meaning' }],
  checks: [
    { id: 'trait', kind: 'only', steps: ['act'] },
    { id: 'vague', kind: 'only', steps: ['act'] },
    { id: 'no-effect', kind: 'lacks', steps: ['effect'] },
  ],
}
