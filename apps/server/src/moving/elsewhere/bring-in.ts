import { rm, writeFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Clock } from '../../ground/clock.ts'
import type { Db } from '../../ground/db/database.ts'
import type { NewId } from '../../ground/id.ts'
import { MovingError, toMovingError } from '../moving-error.ts'
import type { Arrival } from './arrival.ts'
import { openDiscourse } from './read/discourse.ts'
import { openDisqus } from './read/disqus.ts'
import { openWordPress } from './read/wordpress.ts'
import { makeClaims } from './settle/make-claims.ts'
import { settle } from './settle/settle.ts'
import { type Survey, survey } from './settle/survey.ts'

/** Where people come from. */
export const origins = {
  discourse: openDiscourse,
  disqus: openDisqus,
  wordpress: openWordPress,
} as const satisfies Record<string, (path: string) => Promise<Arrival>>
export type Origin = keyof typeof origins

export interface BringInOptions {
  readonly origin: Origin
  readonly path: string
  /** Address of the space that they come into; it is there already. */
  readonly slug: string
  readonly isDryRun: boolean
  /** Where the links go with which people take their places; null for none. */
  readonly claimsFile: string | null
  /** Where the server is, without a trailing slash. */
  readonly address: string
}

/**
 * Brings a forum or comments from elsewhere into a space: read once to see what would come, then everything in one
 * transaction or nothing.
 *
 * @throws MovingError of the readers, `no-such-space`, `nothing-to-bring`, `already-here`, `target-exists`, `not-writable`
 */
export const bringIn = async (
  { db, clock, newId }: { db: Db; clock: Clock; newId: NewId },
  options: BringInOptions,
): Promise<{ found: Survey; people: number }> => {
  const { slug, path, claimsFile, address } = options
  const { rows } = await sql<{ id: string }>`select id from space where slug = ${slug}`.execute(db)
  const spaceId = rows[0]?.id
  if (spaceId === undefined) throw new MovingError('no-such-space', { slug })
  const arrival = await origins[options.origin](path)
  const found = await survey(arrival, spaceId)
  if (found.posts.size === 0) throw new MovingError('nothing-to-bring')
  const known = arrival.people()
  const people = [...found.writers.keys()].filter((key) => key !== null && known.has(key)).length
  if (options.isDryRun) return { found, people }
  let isWritten = false
  try {
    await db.transaction().execute(async (tx) => {
      const settled = await settle(tx, arrival, found, spaceId)
      if (claimsFile === null) return
      const csv = await makeClaims({ tx, newId, now: clock(), address }, spaceId, settled)
      await writeClaims(claimsFile, csv)
      isWritten = true
    })
  } catch (error) {
    if (isWritten && claimsFile !== null) await rm(claimsFile, { force: true })
    throw error
  }
  return { found, people }
}

/** Links are for their owner alone, and on the disk before they are good. @throws MovingError `target-exists`, `not-writable` */
export const writeClaims = async (file: string, csv: string): Promise<void> => {
  await writeFile(file, csv, { flag: 'wx', mode: 0o600, flush: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new MovingError('target-exists', { path: file })
    throw toMovingError(error, file, 'write')
  })
}
