import { type JobHandler, jobKind, onJob } from '../../ground/jobs.ts'
import type { ExportTools } from '../export/export-all.ts'
import { MovingError } from '../moving-error.ts'
import { type BackupOptions, backup, listBackups } from './backup.ts'

const backupDue = jobKind<Record<string, never>>('backup-due')

/** A little less than whole hours, so that a backup of 24 hours does not come an hour later every day. */
const slackMs = 10 * 60_000

export interface BackupSchedule extends BackupOptions {
  readonly everyHours: number
}

/**
 * Makes a backup when the newest is old enough. It is asked every hour, in one process of all that share the database; a
 * server that slept through its time makes up for it within the hour.
 *
 * @param tell is told the code of a backup that failed; the job is tried again
 */
export const backupJobs = (
  tools: ExportTools,
  { everyHours, ...options }: BackupSchedule,
  tell: (failed: { readonly code: string }) => void,
): readonly JobHandler[] => [
  {
    ...onJob(backupDue, 'moving', async () => {
      const [newest] = await listBackups(options.dir)
      const dueMs = everyHours * 3_600_000 - slackMs
      if (newest && tools.clock().getTime() - newest.at.getTime() < dueMs) return
      try {
        await backup(tools, options)
      } catch (error) {
        const code = error instanceof MovingError ? error.code : 'backup-failed'
        if (code === 'backup-running') return
        tell({ code })
        throw error
      }
    }),
    cron: '7 * * * *',
  },
]
