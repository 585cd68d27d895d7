import Type from 'typebox'
import { Instant, idOf, nullable, oneOf, type PersonId, type PostId, type ReportId } from '../primitives.ts'

export const reportReasons = [
  'insult',
  'harassment',
  'hate',
  'threat',
  'exposed-private-facts',
  'sexual',
  'exclusion',
  'self-harm-worry',
  'spam',
  'illegal',
  'other',
] as const
export type ReportReason = (typeof reportReasons)[number]

export const Subject = Type.Union([
  Type.Object({ kind: Type.Literal('post'), id: idOf<PostId>() }),
  Type.Object({ kind: Type.Literal('person'), id: idOf<PersonId>() }),
])
export type Subject = Type.Static<typeof Subject>

/** Where a report stands, as its reporter sees it. `closed-no-breach`: looked at, within the rules. */
export const reportStates = ['waiting', 'being-looked-at', 'acted-on', 'closed-no-breach'] as const
export type ReportState = (typeof reportStates)[number]

/** A report as its own reporter sees it. */
export const OwnReport = Type.Object({
  id: idOf<ReportId>(),
  subject: Subject,
  reason: oneOf(reportReasons),
  details: Type.String(),
  filedAt: Instant,
  state: oneOf(reportStates),
  /** What the moderators say to the reporter, once decided. */
  outcome: nullable(
    Type.Object({
      action: Type.String(),
      policyTitle: nullable(Type.String()),
      message: Type.String(),
      decidedAt: Instant,
    }),
  ),
})
export type OwnReport = Type.Static<typeof OwnReport>
