import { resolve } from 'node:path'
import { systemClock } from '../../ground/clock.ts'
import { migrate } from '../../ground/db/migrate.ts'
import { createNewId } from '../../ground/id.ts'
import { bringIn, type Origin, origins } from '../elsewhere/bring-in.ts'
import type { Survey } from '../elsewhere/settle/survey.ts'
import { type WordId, words } from '../words.ts'
import { openExisting } from './run-export.ts'

export interface FromElsewhere {
  readonly from: string
  readonly path: string
  readonly slug: string
  readonly isDryRun: boolean
  readonly claims: string | undefined
}

/** `hearth import --from …`: people and their words from elsewhere. */
export const bringInFrom = async ({ from, path, slug, isDryRun, claims }: FromElsewhere): Promise<void> => {
  const origin = Object.keys(origins).find((name): name is Origin => name === from)
  if (origin === undefined) throw new TypeError(`--from is one of ${Object.keys(origins).join(', ')}.`)
  const { config, db, close } = await openExisting()
  try {
    if (!isDryRun) await migrate(db)
    const { found, people } = await bringIn(
      { db, clock: systemClock, newId: createNewId(systemClock) },
      {
        origin,
        path: resolve(path),
        slug,
        isDryRun,
        claimsFile: claims === undefined ? null : resolve(claims),
        address: config.publicUrl ?? `http://${config.host}:${config.port}`,
      },
    )
    process.stdout.write(`${words(isDryRun ? 'elsewhere.would-come' : 'elsewhere.came', figuresOf(found, people))}\n`)
    for (const [reason, count] of found.left) {
      process.stdout.write(`  ${words(`left.${reason}` satisfies WordId)}: ${count}\n`)
    }
    if (found.long > 0) process.stdout.write(`${words('elsewhere.long', { long: found.long })}\n`)
    if (claims !== undefined && !isDryRun)
      process.stdout.write(`${words('claims', { people, path: resolve(claims) })}\n`)
  } finally {
    await close()
  }
}

const figuresOf = ({ threads, replies, from, to }: Survey, people: number) => ({
  people,
  threads,
  replies,
  from: from?.toISOString().slice(0, 10) ?? '',
  to: to?.toISOString().slice(0, 10) ?? '',
})
