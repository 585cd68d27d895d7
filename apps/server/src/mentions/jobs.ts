import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { NewId } from '../ground/id.ts'
import { type JobHandler, onJob } from '../ground/jobs.ts'
import { postEdited, postPublished } from '../posts/jobs.ts'
import { noteMentions } from './note-mentions.ts'

/** What this stage does when something was published or edited. */
export const mentionsJobs = (tools: { db: Db; clock: Clock; newId: NewId }): JobHandler[] => [
  onJob(postPublished, 'mentions', (payload) => noteMentions(tools, payload)),
  onJob(postEdited, 'mentions', (payload) => noteMentions(tools, payload)),
]
