import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { NewId } from '../ground/id.ts'
import { type JobHandler, onJob } from '../ground/jobs.ts'
import { postPublished } from '../posts/jobs.ts'
import { tellGreeters } from './tell-greeters.ts'

/** What this stage does when something was published. */
export const greetingsJobs = (tools: { db: Db; clock: Clock; newId: NewId }): JobHandler[] => [
  onJob(postPublished, 'greetings', (payload) => tellGreeters(tools, payload)),
]
