import type { CaseId, PostId, ReportId, SpaceId, Subject } from '@hearth/contract'
import { placeReport, triage } from '@hearth/moderation'
import type { Clock } from '../ground/clock.ts'
import type { Db, Transaction } from '../ground/db/database.ts'
import type { NewId } from '../ground/id.ts'
import type { Jobs } from '../ground/jobs.ts'
import type { Reader } from '../ground/reader.ts'
import { findAnalyses } from '../posts/store.ts'
import { reportFiled } from '../reports/report-filed.ts'
import { findReport, listReportsOfCases, putIntoCase, type ReportRow, setLookedAt } from '../reports/store.ts'
import { type CaseRow, insertCase, lockCasesOn, setTriage } from './store.ts'
import { toStatus } from './view.ts'

interface Tools {
  readonly db: Db
  readonly jobs: Jobs
  readonly clock: Clock
  readonly newId: NewId
  readonly reader: Pick<Reader, 'thresholds'>
}

/**
 * Puts a report into the case that waits on its subject, or opens one, and says anew how urgent the case is.
 *
 * Safe to run twice: a report that is in a case stays there.
 */
export const openCase = (
  tools: Tools,
  { spaceId, reportId }: { spaceId: SpaceId; reportId: ReportId },
): Promise<void> =>
  tools.db.transaction().execute(async (tx) => {
    const report = await findReport(tx, spaceId, reportId)
    if (!report || report.case_id !== null) return
    const now = tools.clock()
    const subject = { kind: report.subject_kind, id: report.subject_id }
    const cases = await lockCasesOn(tx, spaceId, subject)
    const place = placeReport(
      cases.map((row) => ({ id: row.id, status: toStatus(row) })),
      now.toISOString(),
    )
    if (place.kind === 'wait') {
      const afterSeconds = Math.ceil((Date.parse(place.until) - now.getTime()) / 1000)
      return tools.jobs.send(tx, reportFiled, { spaceId, reportId }, { afterSeconds })
    }
    const found = place.kind === 'join' ? cases.find((row) => row.id === place.caseId) : undefined
    const row = found ?? (await insertOrFind(tools, tx, report, subject))
    if (!(await putIntoCase(tx, spaceId, reportId, row.id))) return
    if (row.claimed_until !== null) await setLookedAt(tx, spaceId, row.id, row.claimed_until)
    await triageAgain(tools, tx, row)
  })

/** Of two first reports at once, one opens the case and the other finds it. */
const insertOrFind = async (
  { newId }: Tools,
  tx: Transaction,
  report: ReportRow,
  subject: { kind: Subject['kind']; id: string },
): Promise<CaseRow> => {
  const opened = await insertCase(tx, {
    space_id: report.space_id,
    id: newId<CaseId>(),
    subject_kind: subject.kind,
    subject_id: subject.id,
    about_person_id: report.about_person_id,
    opened_at: report.filed_at,
  })
  const waiting = opened ?? (await lockCasesOn(tx, report.space_id, subject)).find((row) => row.state !== 'decided')
  if (!waiting) throw new Error('The case that was waiting a moment ago is decided: the job runs again.')
  return waiting
}

const triageAgain = async ({ reader }: Tools, tx: Transaction, row: CaseRow): Promise<void> => {
  const reports = await listReportsOfCases(tx, row.space_id, [row.id])
  const postId = row.subject_kind === 'post' ? [row.subject_id as PostId] : []
  const [analysis = null] = (await findAnalyses(tx, row.space_id, postId)).values()
  const inputs = reports.map(({ reason, source, reporter_id }) => ({ reason, source, reporterKey: reporter_id }))
  const found = triage(inputs, { openedAt: row.opened_at.toISOString(), analysis, thresholds: reader.thresholds })
  await setTriage(tx, row.space_id, row.id, found)
}
