import type { Scaffold } from '../scaffold.ts'

/** Say it back so that they would nod, agree where one can, then differ. */
export const disagreement: Scaffold = {
  id: 'disagreement',
  steps: [{ id: 'restate', looksBack: true }, { id: 'agree', looksBack: true }, { id: 'differ' }],
  checks: [
    { id: 'not-theirs', kind: 'says', steps: ['restate'] },
    { id: 'no-agreement', kind: 'lacks', steps: ['agree'] },
    { id: 'taken-back', kind: 'says', steps: ['agree', 'differ'] },
    { id: 'closed', kind: 'says', steps: ['restate', 'agree', 'differ'] },
  ],
}
