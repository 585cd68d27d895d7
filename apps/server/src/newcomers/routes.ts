import type { stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import type { NewId } from '../ground/id.ts'
import { memberOf, spaceOf } from '../ground/requests/member-of.ts'
import { changeSettings } from './change-settings.ts'
import { makeChallenge } from './proof/make-challenge.ts'
import { findNewcomerSettings } from './store.ts'
import { findStorm, startStorm } from './storm/start-storm.ts'
import { endStorms } from './storm/store.ts'
import { toStorm } from './view.ts'

interface Tools {
  readonly db: Db
  readonly clock: Clock
  readonly newId: NewId
  readonly secret: string
  /** How much work a proof is, as a part of the usual: 1 unless said. Tests have no time. */
  readonly proofWork: number
}

export const newcomersRoutes = (tools: Tools): Handlers<typeof stages.newcomers> => ({
  readNewcomerSettings: ({ visitor }) => findNewcomerSettings(tools.db, spaceOf(visitor).id),
  changeNewcomerSettings: ({ body, visitor }) => changeSettings(tools, spaceOf(visitor).id, body),
  async readStorm({ visitor }) {
    const row = await findStorm(tools.db, spaceOf(visitor).id, tools.clock())
    return { storm: row && toStorm(row) }
  },
  async startStorm({ body, visitor }) {
    return { storm: toStorm(await startStorm(tools, { person: memberOf(visitor), ...body })) }
  },
  async endStorm({ visitor }) {
    await endStorms(tools.db, spaceOf(visitor).id, tools.clock())
    return {}
  },
  async makeChallenge({ body, visitor }) {
    return { challenge: await makeChallenge(tools, { spaceId: spaceOf(visitor).id, purpose: body.purpose }) }
  },
})
