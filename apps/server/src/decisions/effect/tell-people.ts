import type { NoticeKind, PersonId } from '@hearth/contract'
import { ruleOf } from '@hearth/moderation'
import type { Clock } from '../../ground/clock.ts'
import type { Transaction } from '../../ground/db/database.ts'
import type { NewId } from '../../ground/id.ts'
import { tell } from '../../notices/tell.ts'
import { findPeople } from '../../people/store.ts'
import { listReportsOfCases, setOutcome } from '../../reports/store.ts'
import { isReversal } from '../access.ts'
import type { DecisionRow } from '../store.ts'

interface Tools {
  readonly clock: Clock
  readonly newId: NewId
}

/**
 * Tells everybody who has to know of a decision, in its own transaction: its author by a statement, each reporter once by
 * an outcome, and the receipts. Nothing of it is seen before `from`, the end of the undo window.
 *
 * @param options.toAuthor the kind of notice for the person it is about; null: they hear of it in another way
 */
export const tellOfDecision = async (
  tools: Tools,
  tx: Transaction,
  row: DecisionRow,
  options: { readonly from: Date; readonly toAuthor: NoticeKind | null },
): Promise<void> => {
  const { space_id: spaceId } = row
  const told = { spaceId, subjectId: row.id, visibleFrom: options.from }
  const reporters = await reportersOf(tx, row)
  // Somebody may have left the space meanwhile; the others are told all the same.
  const about = row.about_person_id === null ? [] : [row.about_person_id]
  const here = new Set((await findPeople(tx, spaceId, [...about, ...reporters])).map((person) => person.id))
  if (options.toAuthor !== null && row.about_person_id !== null && here.has(row.about_person_id)) {
    await tell(tools, tx, {
      ...told,
      to: row.about_person_id,
      kind: options.toAuthor,
      values: { action: row.action, ...(row.policy_title === null ? {} : { policy: row.policy_title }) },
      path: statementPath(isReversal(row) && row.reverses !== null ? row.reverses : row.id),
    })
  }
  await writeOutcome(tx, row, options.from)
  for (const to of reporters.filter((reporter) => here.has(reporter))) {
    await tell(tools, tx, { ...told, to, kind: 'report-outcome', values: { action: row.action }, path: '/my-reports' })
  }
}

/** Writes what was decided to the receipts. */
export const writeOutcome = (tx: Transaction, row: DecisionRow, toldFrom: Date): Promise<void> =>
  setOutcome(tx, row.space_id, row.case_id, {
    action: row.action,
    policyTitle: row.policy_title,
    // The reason of a reversal is written to the author who asked for it; whoever reported reads that it is within the rules.
    message: isReversal(row) ? '' : row.reason,
    decidedAt: row.decided_at,
    toldFrom,
  })

/** Tells the author of a post that was held that others see it now; where a statement tells them more, that is enough. */
export const tellShown = async (tools: Tools, tx: Transaction, row: DecisionRow): Promise<void> => {
  if (row.about_person_id === null || noticeOf(row) !== null) return
  const [author] = await findPeople(tx, row.space_id, [row.about_person_id])
  if (!author || author.left_at !== null) return
  await tell(tools, tx, {
    spaceId: row.space_id,
    to: author.id,
    kind: 'post-shown',
    path: `/posts/${row.subject_id}`,
    // Of the decision: an undo takes it back with everything else that was told.
    subjectId: row.id,
    visibleFrom: row.undo_until,
  })
}

/** The notice that an action brings its author; null where nothing was found that they need to know. */
export const noticeOf = (row: Pick<DecisionRow, 'action'>): NoticeKind | null =>
  ruleOf(row.action).tellsAuthor ? 'statement' : null

/** Where a statement is read. */
export const statementPath = (decisionId: string): string => `/decisions/${decisionId}`

const reportersOf = async (tx: Transaction, row: DecisionRow): Promise<PersonId[]> => {
  const reports = await listReportsOfCases(tx, row.space_id, [row.case_id])
  return [...new Set(reports.flatMap((report) => (report.reporter_id === null ? [] : [report.reporter_id])))]
}
