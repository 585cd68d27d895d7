import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { NewId } from '../ground/id.ts'
import { type JobHandler, type JobKind, jobKind, onJob } from '../ground/jobs.ts'
import { postEdited, postPublished } from '../posts/jobs.ts'
import { tellPictured } from './consent/tell-pictured.ts'
import { deleteLoose } from './store.ts'

/** What was uploaded and not sent is kept for an hour: long enough to send it again after a lost connection. */
const looseMs = 3_600_000

/** Comes every hour by itself. */
const imagesTidied: JobKind<object> = jobKind('images.tidied')

/** What this stage does when something was published or edited, and every hour. */
export const imagesJobs = ({ db, clock, newId }: { db: Db; clock: Clock; newId: NewId }): JobHandler[] => [
  onJob(postPublished, 'images', (payload) => tellPictured({ db, clock, newId }, payload)),
  onJob(postEdited, 'images', (payload) => tellPictured({ db, clock, newId }, payload)),
  {
    ...onJob(imagesTidied, 'images', () => deleteLoose(db, new Date(clock().getTime() - looseMs))),
    cron: '23 * * * *',
  },
]
