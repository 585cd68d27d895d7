import { HearthError, type stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import { hashToken, type NewId } from '../ground/id.ts'
import type { Jobs } from '../ground/jobs.ts'
import { toPage, toPlace } from '../ground/requests/cursor.ts'
import { memberOf } from '../ground/requests/member-of.ts'
import { findSpace } from '../spaces/store.ts'
import { fileReport, receiptPath } from './file-report.ts'
import { findReportByReceipt, listReportsOf } from './store.ts'
import { toOwnReport } from './view.ts'

interface Tools {
  readonly db: Db
  readonly jobs: Jobs
  readonly clock: Clock
  readonly newId: NewId
  readonly secret: string
}

export const reportsRoutes = (tools: Tools): Handlers<typeof stages.reports> => ({
  async fileReport({ body, visitor, idempotencyKey }) {
    if (visitor.space === null) throw new HearthError('not-found')
    const { row, token } = await fileReport(tools, {
      ...body,
      space: visitor.space,
      person: visitor.person,
      idempotencyKey,
    })
    return { report: toOwnReport(row, tools.clock()), receiptPath: receiptPath(token) }
  },
  async listMyReports({ query, visitor }) {
    const { spaceId, id: reporterId } = memberOf(visitor)
    const limit = query.limit ?? 30
    const rows = await listReportsOf(tools.db, { spaceId, reporterId, after: toPlace(query.cursor), limit })
    const now = tools.clock()
    return toPage(
      rows,
      limit,
      (row) => ({ at: row.filed_at, id: row.id }),
      (row) => toOwnReport(row, now),
    )
  },
  async readReceipt({ params }) {
    const row = await findReportByReceipt(tools.db, hashToken(params.token))
    const space = row && (await findSpace(tools.db, row.space_id))
    if (!row || !space) throw new HearthError('link-invalid')
    return { report: toOwnReport(row, tools.clock()), spaceName: space.name, spaceSlug: space.slug }
  },
})
