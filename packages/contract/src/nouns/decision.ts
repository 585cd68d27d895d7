import Type from 'typebox'
import { type CaseId, type DecisionId, Instant, idOf, nullable, oneOf, type PolicyId } from '../primitives.ts'
import { PersonRef } from './person.ts'
import { actions } from './policy.ts'

/** Immutable record of what was decided about a case. A reversal is another decision that names it. */
export const Decision = Type.Object({
  id: idOf<DecisionId>(),
  caseId: idOf<CaseId>(),
  action: oneOf(actions),
  policyId: nullable(idOf<PolicyId>()),
  policyTitle: nullable(Type.String()),
  reason: Type.String(),
  until: nullable(Instant),
  decidedBy: nullable(PersonRef),
  decidedAt: Instant,
  undoUntil: Instant,
  reverses: nullable(idOf<DecisionId>()),
  reversedBy: nullable(idOf<DecisionId>()),
  /** The machine's part: whether the case came from the server's reading. The decision itself is always a person's. */
  wasFoundByReader: Type.Boolean(),
})
export type Decision = Type.Static<typeof Decision>

/** What the author of a limited post reads: what, why, for how long, and how to ask for another look. */
export const Statement = Type.Object({
  decision: Type.Omit(Decision, ['decidedBy']),
  subject: Type.Object({ kind: Type.String(), id: Type.String(), excerpt: nullable(Type.String()) }),
  policy: nullable(Type.Object({ title: Type.String(), text: Type.String() })),
  appeal: Type.Object({ isOpen: Type.Boolean(), until: Instant, id: nullable(Type.String()) }),
})
export type Statement = Type.Static<typeof Statement>
