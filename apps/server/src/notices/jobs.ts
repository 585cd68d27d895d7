import { type JobHandler, type JobKind, jobKind, onJob } from '../ground/jobs.ts'
import { type DigestTools, sendDigests } from './digest/send-digests.ts'

/** It is time to see whose morning has come. */
export const morningsCome: JobKind<object> = jobKind('notice.mornings')

/** Time zones begin at every quarter of an hour. */
const everyQuarter = '*/15 * * * *'

export const noticesJobs = (tools: DigestTools): JobHandler[] => [
  { ...onJob(morningsCome, 'notices', () => sendDigests(tools).then(() => undefined)), cron: everyQuarter },
]
