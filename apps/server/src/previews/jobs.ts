import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { NewId } from '../ground/id.ts'
import { type JobHandler, type Jobs, onJob } from '../ground/jobs.ts'
import { postEdited, postPublished } from '../posts/jobs.ts'
import { previewsDue, previewsSwept } from './due.ts'
import type { Net } from './fetch/fetch-page.ts'
import { fetchPreviews } from './fetch-previews.ts'
import { noteLinks } from './note-links.ts'

interface Tools {
  readonly db: Db
  readonly clock: Clock
  readonly newId: NewId
  readonly jobs: Jobs
  readonly net: Net
  readonly waitSeconds: number
  readonly publicUrl: string | null
}

/** What this stage does with jobs. */
export const previewsJobs = (tools: Tools): JobHandler[] => [
  onJob(postPublished, 'previews', (payload) => noteLinks(tools, payload)),
  onJob(postEdited, 'previews', (payload) => noteLinks(tools, payload)),
  onJob(previewsDue, 'previews', ({ postId }) => fetchPreviews(tools, { postId })),
  { ...onJob(previewsSwept, 'previews', () => fetchPreviews(tools)), cron: '*/10 * * * *' },
]
