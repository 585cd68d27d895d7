import type { PostId, ReportId, SpaceId } from '@hearth/contract'
import { machineStep } from '@hearth/moderation'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { NewId } from '../ground/id.ts'
import type { Jobs } from '../ground/jobs.ts'
import type { Reader } from '../ground/reader.ts'
import { findWaits } from '../newcomers/store.ts'
import { findAnalyses, findPost } from '../posts/store.ts'
import { findSpace } from '../spaces/store.ts'
import { reportFiled } from './report-filed.ts'
import { insertReport } from './store.ts'

interface Tools {
  readonly db: Db
  readonly jobs: Jobs
  readonly clock: Clock
  readonly newId: NewId
  readonly reader: Pick<Reader, 'thresholds'>
}

/**
 * What the server's own reading of a published post asks for, as far as the keeper lets it. It asks people to look; it
 * decides nothing. A post that was held is always looked at, also where the setting was changed meanwhile; one that waits
 * because its author is new, and in which the reading finds nothing, accuses nobody of anything.
 *
 * Safe to run twice: one report for one version of a post.
 */
export const fileReaderReport = async (
  { db, jobs, clock, newId, reader }: Tools,
  { spaceId, postId }: { spaceId: SpaceId; postId: PostId },
): Promise<void> => {
  const [space, post, analyses, waits] = await Promise.all([
    findSpace(db, spaceId),
    findPost(db, spaceId, postId),
    findAnalyses(db, spaceId, [postId]),
    findWaits(db, spaceId, [postId]),
  ])
  if (!space || !post || post.visibility === 'deleted') return
  const analysis = analyses.get(postId)
  const isHeld = post.visibility === 'held'
  const step = analysis ? machineStep(analysis, isHeld ? 'hold' : space.machine, reader.thresholds) : null
  if ((step === null || step.kind === 'nothing') && !isHeld) return
  const isFound = step !== null && step.kind !== 'nothing'
  const waitsAsNewcomer = (waits.get(postId)?.because ?? 'reader') !== 'reader'
  await db.transaction().execute(async (tx) => {
    const row = await insertReport(tx, {
      space_id: spaceId,
      id: newId<ReportId>(),
      subject_kind: 'post',
      subject_id: post.id,
      subject_version: post.version,
      about_person_id: post.author_id,
      source: !isFound && waitsAsNewcomer ? 'newcomer' : 'reader',
      reporter_id: null,
      contact: null,
      is_in_good_faith: false,
      reason: isFound ? step.reason : 'other',
      details: '',
      receipt_hash: null,
      filed_at: clock(),
    })
    if (row) await jobs.send(tx, reportFiled, { spaceId, reportId: row.id })
  })
}
