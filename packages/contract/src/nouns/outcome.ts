import Type from 'typebox'
import { Day, nullable, oneOf } from '../primitives.ts'
import { outcomeChoices } from './advice.ts'

/** What became of one pause. Holds no person, post, thread, time or text. */
export const Outcome = Type.Object({
  reason: Type.String({ maxLength: 80, pattern: '^[a-z0-9.-]+$' }),
  choice: oneOf(outcomeChoices),
  engine: Type.String({ maxLength: 60, pattern: '^[A-Za-z0-9./+_-]+$' }),
})
export type Outcome = Type.Static<typeof Outcome>

/** Totals by reason and choice; `count` is null below eight. */
export const OutcomeTotal = Type.Object({
  reason: Type.String(),
  choice: oneOf(outcomeChoices),
  count: nullable(Type.Integer({ minimum: 8 })),
})
export type OutcomeTotal = Type.Static<typeof OutcomeTotal>
export const OutcomeTotals = Type.Object({ from: Day, to: Day, totals: Type.Array(OutcomeTotal) })
export type OutcomeTotals = Type.Static<typeof OutcomeTotals>
