import type { NewcomerSettings, SpaceId } from '@hearth/contract'
import type { Db } from '../ground/db/database.ts'
import { findNewcomerSettings, putNewcomerSettings } from './store.ts'

/** Changes what a space asks of newcomers, from now on: what waits goes on waiting until somebody has looked. */
export const changeSettings = (
  { db }: { db: Db },
  spaceId: SpaceId,
  change: { readonly [Key in keyof NewcomerSettings]?: NewcomerSettings[Key] | undefined },
): Promise<NewcomerSettings> =>
  db.transaction().execute(async (tx) => {
    const before = await findNewcomerSettings(tx, spaceId)
    const said = Object.entries(change).filter(([, value]) => value !== undefined)
    const settings: NewcomerSettings = { ...before, ...Object.fromEntries(said) }
    await putNewcomerSettings(tx, spaceId, settings)
    return settings
  })
