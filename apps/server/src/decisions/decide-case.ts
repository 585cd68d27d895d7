import { type Action, type DecisionId, type FieldProblem, HearthError } from '@hearth/contract'
import { effectOf, moveCase, ruleOf, suits, undoUntil } from '@hearth/moderation'
import { type CaseRow, lockCase, markDecided } from '../cases/store.ts'
import { toStatus } from '../cases/view.ts'
import { tellGreetersIn } from '../greetings/tell-greeters.ts'
import type { Clock } from '../ground/clock.ts'
import type { Db, Transaction } from '../ground/db/database.ts'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import type { NewId } from '../ground/id.ts'
import { claimReplay } from '../ground/requests/replay.ts'
import { tellPicturedIn } from '../images/consent/tell-pictured.ts'
import { noteMentionsIn } from '../mentions/note-mentions.ts'
import { setWaitLookedAt } from '../newcomers/store.ts'
import { findPerson } from '../people/store.ts'
import { findPolicy, type PolicyRow } from '../policies/store.ts'
import { tellOfReply } from '../posts/publish-post.ts'
import { findPost, type PostRow } from '../posts/store.ts'
import { listReportsOfCases } from '../reports/store.ts'
import { maySuspend } from './access.ts'
import { applyStanding } from './effect/apply-standing.ts'
import { noticeOf, tellOfDecision, tellShown } from './effect/tell-people.ts'
import { type DecisionRow, findDecision, insertDecision, lockDecisions } from './store.ts'

export interface DecisionTools {
  readonly db: Db
  readonly clock: Clock
  readonly newId: NewId
}

export interface DecisionInput {
  readonly decider: VisitingPerson
  readonly caseId: string
  readonly action: Action
  readonly policyId?: string | null | undefined
  readonly reason: string
  readonly days?: number | undefined
  readonly idempotencyKey: string | null
}

/**
 * Decides a case. The decision, what it changes, the statement, the outcomes and the receipts commit together or not at
 * all; of two who decide at once one does.
 *
 * @throws HearthError `not-found`, `case-about-yourself`, `case-not-claimed`, `case-held-by-another`,
 *   `case-already-decided`, `policy-required`, `not-allowed` (whom one may not suspend), `invalid-input`, `key-reused`
 */
export const decideCase = (tools: DecisionTools, input: DecisionInput): Promise<DecisionRow> =>
  tools.db.transaction().execute(async (tx) => {
    const now = tools.clock()
    const { decider, action, reason } = input
    const id = tools.newId<DecisionId>()
    const known = await replayOf(tx, input, id, now)
    if (known) return known
    await lockDecisions(tx, decider.spaceId)
    const reviewCase = await takeCase(tx, input, now)
    const policy = await checkInput(tx, input, reviewCase)
    const [firstReport] = await listReportsOfCases(tx, decider.spaceId, [reviewCase.id])
    const post =
      reviewCase.subject_kind === 'post' ? await findPost(tx, decider.spaceId, reviewCase.subject_id) : undefined
    const effect = effectOf(action, { visibility: post?.visibility ?? null, at: now.toISOString(), days: input.days })
    const row = await insertDecision(tx, {
      space_id: decider.spaceId,
      id,
      case_id: reviewCase.id,
      subject_kind: reviewCase.subject_kind,
      subject_id: reviewCase.subject_id,
      thread_id: post?.thread_id ?? null,
      about_person_id: reviewCase.about_person_id,
      action,
      policy_id: policy?.id ?? null,
      policy_title: policy?.title ?? null,
      policy_text: policy?.text ?? null,
      reason: reason.trim(),
      until: effect.suspendedUntil === null ? null : new Date(effect.suspendedUntil),
      decided_by: decider.id,
      decided_at: now,
      undo_until: new Date(undoUntil(now.toISOString())),
      reverses: null,
      was_found_by_reader: firstReport?.source === 'reader',
      was_held: post?.visibility === 'held',
    })
    const before = await applyStanding(tx, row, 'release')
    await markDecided(tx, { spaceId: row.space_id, id: row.case_id, by: decider.id, at: now })
    await tellOfDecision(tools, tx, row, { from: row.undo_until, toAuthor: noticeOf(row) })
    if (before?.visibility !== 'held') return row
    await setWaitLookedAt(tx, row.space_id, before.id, now)
    if (effect.visibility === 'visible') await tellReleased(tools, tx, before, row)
    return row
  })

const replayOf = async (
  tx: Transaction,
  input: DecisionInput,
  id: DecisionId,
  now: Date,
): Promise<DecisionRow | undefined> => {
  const { spaceId, id: owner } = input.decider
  const replay = await claimReplay(tx, {
    spaceId,
    route: 'decideCase',
    owner,
    key: input.idempotencyKey,
    input: [input.caseId, input.action, input.policyId ?? null, input.reason, input.days ?? null],
    subjectId: id,
    now,
  })
  if (replay.kind === 'first') return undefined
  const row = await findDecision(tx, spaceId, replay.subjectId)
  if (!row || row.is_undone) throw new HearthError('gone')
  return row
}

const takeCase = async (tx: Transaction, { decider, caseId }: DecisionInput, now: Date): Promise<CaseRow> => {
  const row = await lockCase(tx, decider.spaceId, caseId)
  if (!row) throw new HearthError('not-found')
  const step = { kind: 'decide', by: decider.id, at: now.toISOString() } as const
  const move = moveCase(toStatus(row), step, row.about_person_id)
  if (move.kind === 'refused') throw new HearthError(move.code)
  return row
}

const checkInput = async (
  tx: Transaction,
  { decider, action, policyId, days, reason }: DecisionInput,
  reviewCase: CaseRow,
): Promise<PolicyRow | null> => {
  const problem = (...fields: FieldProblem[]) => new HearthError('invalid-input', { fields })
  if (reason.trim() === '') throw problem({ pointer: '/reason', reason: 'required' })
  if (!suits(action, reviewCase.subject_kind)) throw problem({ pointer: '/action', reason: 'subject' })
  if ((action === 'suspend') !== (days !== undefined)) throw problem({ pointer: '/days', reason: 'suspend' })
  if (action === 'suspend') {
    const aboutId = reviewCase.about_person_id
    const about = aboutId === null ? undefined : await findPerson(tx, decider.spaceId, aboutId)
    if (!about) throw problem({ pointer: '/action', reason: 'person-gone' })
    if (!maySuspend(decider, about)) throw new HearthError('not-allowed')
  }
  if (policyId === undefined || policyId === null) {
    if (ruleOf(action).needsPolicy) throw new HearthError('policy-required')
    return null
  }
  const policy = await findPolicy(tx, decider.spaceId, policyId)
  if (!policy || policy.is_retired) throw problem({ pointer: '/policyId', reason: 'unknown' })
  return policy
}

/** A post that was held arrives only now for those it answers and names, and its author hears that it did. */
const tellReleased = async (tools: DecisionTools, tx: Transaction, post: PostRow, row: DecisionRow): Promise<void> => {
  const author = await findPerson(tx, row.space_id, post.author_id)
  if (author) await tellOfReply(tools, tx, { post, authorName: author.name, visibleFrom: row.undo_until })
  await noteMentionsIn(tools, tx, post, row.undo_until)
  await tellPicturedIn(tools, tx, post, row.undo_until)
  await tellGreetersIn(tools, tx, post, row.undo_until)
  await tellShown(tools, tx, row)
}
