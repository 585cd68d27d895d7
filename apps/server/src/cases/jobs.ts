import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { NewId } from '../ground/id.ts'
import { type JobHandler, type Jobs, onJob } from '../ground/jobs.ts'
import type { Reader } from '../ground/reader.ts'
import { reportFiled } from '../reports/report-filed.ts'
import { openCase } from './open-case.ts'

/** What this stage does when somebody asked for a look. */
export const casesJobs = (tools: {
  db: Db
  jobs: Jobs
  clock: Clock
  newId: NewId
  reader: Pick<Reader, 'thresholds'>
}): JobHandler[] => [onJob(reportFiled, 'cases', (payload) => openCase(tools, payload))]
