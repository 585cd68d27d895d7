import Type from 'typebox'
import { Appeal, AppealForReview, appealStates } from '../nouns/appeal.ts'
import { Case, CaseSummary, caseStates } from '../nouns/case.ts'
import { Decision, Statement } from '../nouns/decision.ts'
import { Proof } from '../nouns/newcomer.ts'
import { actions } from '../nouns/policy.ts'
import { OwnReport, reportReasons, Subject } from '../nouns/report.ts'
import { Id, nullable, oneOf, PageQuery, pageOf } from '../primitives.ts'
import { route } from './route.ts'

const InSpace = Type.Object({ spaceId: Id })
const OneCase = Type.Object({ spaceId: Id, caseId: Id })
const OneDecision = Type.Object({ spaceId: Id, decisionId: Id })
const Reason = Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' })

export const reportsApi = {
  fileReport: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/reports',
    who: 'anyone',
    summary: 'Ask for a look at a post or person, with or without an account. Answers with a receipt link.',
    params: InSpace,
    body: Type.Object({
      subject: Subject,
      reason: oneOf(reportReasons),
      details: Type.Optional(Type.String({ maxLength: 2000 })),
      /** For reports from outside about illegal content (DSA Art. 16): who asks, and that it is meant in good faith. */
      contact: Type.Optional(
        Type.Object({ name: Type.String({ maxLength: 120 }), email: Type.String({ maxLength: 200 }) }),
      ),
      isInGoodFaith: Type.Optional(Type.Boolean()),
      /** From somebody without an account, where the space asks for one: `makeChallenge`, solved. */
      proof: Type.Optional(Proof),
    }),
    response: Type.Object({ report: OwnReport, receiptPath: Type.String() }),
    status: 201,
    isReplaySafe: true,
    perMinute: 10,
  }),
  listMyReports: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/reports',
    who: 'member',
    summary: 'My reports and what became of them.',
    params: InSpace,
    query: PageQuery,
    response: pageOf(OwnReport),
  }),
  readReceipt: route({
    method: 'GET',
    path: '/api/report-receipts/:token',
    who: 'anyone',
    summary: 'What became of a report, for whoever holds its receipt.',
    params: Type.Object({ token: Type.String({ maxLength: 200 }) }),
    response: Type.Object({ report: OwnReport, spaceName: Type.String(), spaceSlug: Type.String() }),
    perMinute: 30,
  }),
}

export const casesApi = {
  listCases: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/cases',
    who: 'moderator',
    summary: 'Cases, most urgent first.',
    params: InSpace,
    query: Type.Object({ ...PageQuery.properties, state: Type.Optional(oneOf([...caseStates, 'waiting'] as const)) }),
    response: Type.Object({
      items: Type.Array(CaseSummary),
      next: nullable(Type.String()),
      waiting: Type.Integer({ minimum: 0 }),
    }),
  }),
  readCase: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/cases/:caseId',
    who: 'moderator',
    summary: 'One case with all that is needed to decide. Not for the person it is about.',
    params: OneCase,
    response: Case,
  }),
  claimCase: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/cases/:caseId/claim',
    who: 'moderator',
    summary: 'Take a case for fifteen minutes; again to keep it longer.',
    params: OneCase,
    response: CaseSummary,
  }),
  releaseCase: route({
    method: 'DELETE',
    path: '/api/spaces/:spaceId/cases/:caseId/claim',
    who: 'moderator',
    summary: 'Give a case back, without a reason.',
    params: OneCase,
    response: CaseSummary,
  }),
}

export const decisionsApi = {
  decideCase: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/cases/:caseId/decisions',
    who: 'moderator',
    summary: 'Decide a case: policy, action, reason. The statement and the outcomes are written with it.',
    params: OneCase,
    body: Type.Object({
      action: oneOf(actions),
      policyId: Type.Optional(nullable(Id)),
      reason: Reason,
      /** For `suspend`: how long, in days. */
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 365 })),
    }),
    response: Decision,
    status: 201,
    isReplaySafe: true,
  }),
  undoDecision: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/decisions/:decisionId/undo',
    who: 'moderator',
    summary: 'Within ten seconds, by whoever decided, reversals too: everything is as it was and nobody was told.',
    params: OneDecision,
    response: CaseSummary,
  }),
  reverseDecision: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/decisions/:decisionId/reversal',
    who: 'moderator',
    summary:
      'Reverse an earlier decision by a new one, with its reason. Of a reversal: what it gave back is taken again.',
    params: OneDecision,
    body: Type.Object({ reason: Reason }),
    response: Decision,
    status: 201,
  }),
  listDecisions: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/decisions',
    who: 'moderator',
    summary: 'What was decided, newest first.',
    params: InSpace,
    query: PageQuery,
    response: pageOf(Decision),
  }),
  readStatement: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/decisions/:decisionId/statement',
    who: 'member',
    summary: 'The statement of reasons, for the person it is about and for moderators.',
    params: OneDecision,
    response: Statement,
  }),
}

export const appealsApi = {
  fileAppeal: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/decisions/:decisionId/appeals',
    who: 'member',
    summary: 'Ask that another person looks again. Open to suspended people too.',
    params: OneDecision,
    body: Type.Object({ text: Reason }),
    response: Appeal,
    status: 201,
  }),
  readAppeal: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/appeals/:appealId',
    who: 'member',
    summary: 'My appeal, or any for a moderator.',
    params: Type.Object({ spaceId: Id, appealId: Id }),
    response: Appeal,
  }),
  listAppeals: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/appeals',
    who: 'moderator',
    summary: 'Appeals, oldest open first.',
    params: InSpace,
    query: Type.Object({ ...PageQuery.properties, state: Type.Optional(oneOf(appealStates)) }),
    response: pageOf(AppealForReview),
  }),
  answerAppeal: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/appeals/:appealId/answer',
    who: 'moderator',
    summary: 'Uphold or overturn, with the reason. Another person than who decided, where there is one.',
    params: Type.Object({ spaceId: Id, appealId: Id }),
    body: Type.Object({ outcome: oneOf(['upheld', 'overturned'] as const), reason: Reason }),
    response: Appeal,
  }),
  undoAnswer: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/appeals/:appealId/undo',
    who: 'moderator',
    summary: 'Within ten seconds, by whoever answered: the appeal is open again and nobody was told.',
    params: Type.Object({ spaceId: Id, appealId: Id }),
    response: Appeal,
  }),
}
