import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { systemClock } from '../../ground/clock.ts'
import { createNewId } from '../../ground/id.ts'
import { writeClaims } from '../elsewhere/bring-in.ts'
import { listUnclaimed, makeClaims } from '../elsewhere/settle/make-claims.ts'
import { MovingError } from '../moving-error.ts'
import { words } from '../words.ts'
import { openExisting } from './run-export.ts'

/** `hearth claim-links`: a link of their own for everybody in a space who has no account here. */
export const runClaimLinks = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({ args: [...args], options: { space: { type: 'string' }, to: { type: 'string' } } })
  const { space: slug, to } = values
  if (slug === undefined || to === undefined) throw new TypeError('Name a space with --space and a new file with --to.')
  const { config, db, close } = await openExisting()
  try {
    const path = resolve(to)
    const people = await db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ id: string }>`select id from space where slug = ${slug}`.execute(tx)
      const spaceId = rows[0]?.id
      if (spaceId === undefined) throw new MovingError('no-such-space', { slug })
      const unclaimed = await listUnclaimed(tx, spaceId)
      const address = config.publicUrl ?? `http://${config.host}:${config.port}`
      const now = systemClock()
      await writeClaims(
        path,
        await makeClaims({ tx, newId: createNewId(systemClock), now, address }, spaceId, unclaimed),
      )
      return unclaimed.length
    })
    process.stdout.write(`${words('claims', { people, path })}\n`)
  } finally {
    await close()
  }
}
