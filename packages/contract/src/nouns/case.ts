import Type from 'typebox'
import { type CaseId, Instant, idOf, nullable, oneOf, type ReportId } from '../primitives.ts'
import { Analysis } from './analysis.ts'
import { Decision } from './decision.ts'
import { PersonRef } from './person.ts'
import { Post } from './post.ts'
import { reportReasons, Subject } from './report.ts'

export const caseStates = ['open', 'claimed', 'decided'] as const
export type CaseState = (typeof caseStates)[number]

/**
 * A report as a moderator sees it. `reporter` is null for one from outside, from the reading of the post, and where nobody
 * asked: a post by a `newcomer` that waits until somebody has looked.
 */
export const CaseReport = Type.Object({
  id: idOf<ReportId>(),
  source: oneOf(['member', 'visitor', 'reader', 'newcomer'] as const),
  reporter: nullable(PersonRef),
  reason: oneOf(reportReasons),
  details: Type.String(),
  /** How to reach whoever gave notice of something illegal and wanted to be reached (DSA Art. 16). */
  contact: nullable(Type.Object({ name: Type.String(), email: Type.String() })),
  filedAt: Instant,
})
export type CaseReport = Type.Static<typeof CaseReport>

export const CaseSummary = Type.Object({
  id: idOf<CaseId>(),
  state: oneOf(caseStates),
  subject: Subject,
  /** 0 (can wait) to 1 (now). */
  priority: Type.Number({ minimum: 0, maximum: 1 }),
  /** Why this priority, as stable ids: threat, several-reporters, waiting-long … */
  priorityReasons: Type.Array(Type.String()),
  reportCount: Type.Integer({ minimum: 1 }),
  reasons: Type.Array(oneOf(reportReasons)),
  openedAt: Instant,
  dueAt: Instant,
  claimedBy: nullable(PersonRef),
  claimedUntil: nullable(Instant),
  isAboutMe: Type.Boolean(),
})
export type CaseSummary = Type.Static<typeof CaseSummary>

/** Reports on one subject, with all that is needed to decide. */
export const Case = Type.Object({
  ...CaseSummary.properties,
  post: nullable(Post),
  /** The posts before it in its thread, oldest first, at most five. */
  before: Type.Array(Post),
  author: nullable(PersonRef),
  /** Null in a kind of space that keeps no figures of a person. */
  authorHistory: nullable(
    Type.Object({
      strikes: Type.Integer({ minimum: 0 }),
      decisions: Type.Integer({ minimum: 0 }),
      joinedAt: nullable(Instant),
    }),
  ),
  reports: Type.Array(CaseReport),
  /** The server's own reading of the published post; an aid, never a verdict. */
  analysis: nullable(Type.Unsafe<Analysis>(Analysis)),
  decisions: Type.Array(Decision),
})
export type Case = Type.Static<typeof Case>
