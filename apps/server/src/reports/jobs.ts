import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { NewId } from '../ground/id.ts'
import { type JobHandler, type Jobs, onJob } from '../ground/jobs.ts'
import type { Reader } from '../ground/reader.ts'
import { postEdited, postPublished } from '../posts/jobs.ts'
import { fileReaderReport } from './file-reader-report.ts'

/** What this stage does when something was published or edited. */
export const reportsJobs = (tools: {
  db: Db
  jobs: Jobs
  clock: Clock
  newId: NewId
  reader: Pick<Reader, 'thresholds'>
}): JobHandler[] => [
  onJob(postPublished, 'reports', (payload) => fileReaderReport(tools, payload)),
  onJob(postEdited, 'reports', (payload) => fileReaderReport(tools, payload)),
]
