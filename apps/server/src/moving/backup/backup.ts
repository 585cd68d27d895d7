import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type ExportTools, exportAll } from '../export/export-all.ts'
import type { Manifest } from '../folder/manifest.ts'
import { checkExport } from '../import/check-export.ts'
import { MovingError, toMovingError } from '../moving-error.ts'
import { type Kept, nameOf, toKeep, toKept } from './retention.ts'

export interface BackupOptions {
  readonly dir: string
  readonly keepDays: number
  readonly keepWeeks: number
}

export interface Backup {
  readonly path: string
  readonly manifest: Manifest
  readonly kept: number
  readonly removed: number
}

/** One backup at a time, whichever process makes it. */
const lockId = 4748

/**
 * Exports the whole server into a new folder of its own, reads it back from end to end, and only then removes the backups
 * whose time is over. One that fails takes nothing away and leaves nothing behind.
 *
 * @throws MovingError `backup-running`, and those of `exportAll` and `checkExport`
 */
export const backup = (tools: ExportTools, { dir, ...keep }: BackupOptions): Promise<Backup> =>
  tools.db.connection().execute(async (held) => {
    const { rows } = await sql<{
      isMine: boolean
    }>`select pg_try_advisory_lock(${sql.lit(lockId)}) as "isMine"`.execute(held)
    if (rows[0]?.isMine !== true) throw new MovingError('backup-running')
    try {
      await mkdir(dir, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
        throw toMovingError(error, dir, 'write')
      })
      await removeUnfinished(dir)
      const path = join(dir, nameOf(tools.clock()))
      const manifest = await exportAll(tools, { target: path, slug: null, isCompressed: true, without: [dir] })
      await checkExport(path).catch(async (error: unknown) => {
        await rm(path, { recursive: true, force: true })
        throw error
      })
      return { path, manifest, ...(await removeOld(dir, keep)) }
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(lockId)})`.execute(held)
    }
  })

/** The backups of a folder, newest first. Other things in it are left alone. */
export const listBackups = async (dir: string): Promise<Kept[]> => {
  const names = await readdir(dir).catch(() => [])
  return names.flatMap((name) => toKept(name) ?? []).sort((a, b) => b.at.getTime() - a.at.getTime())
}

/** What a killed process left: nobody else writes here while the lock is held. */
const removeUnfinished = async (dir: string): Promise<void> => {
  for (const name of await readdir(dir)) {
    if (/^\.writing-hearth-\d{8}-\d{6}-\d+$/.test(name)) await rm(join(dir, name), { recursive: true, force: true })
  }
}

const removeOld = async (
  dir: string,
  keep: Pick<BackupOptions, 'keepDays' | 'keepWeeks'>,
): Promise<{ kept: number; removed: number }> => {
  const all = await listBackups(dir)
  const kept = toKeep(all, keep)
  const old = all.filter(({ name }) => !kept.has(name))
  for (const { name } of old) await rm(join(dir, name), { recursive: true, force: true })
  return { kept: kept.size, removed: old.length }
}
