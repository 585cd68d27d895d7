import { HearthError, type stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import type { NewId } from '../ground/id.ts'
import type { Jobs } from '../ground/jobs.ts'
import { spaceOf } from '../ground/requests/member-of.ts'
import { mayOpenSpace } from './access.ts'
import { joinSpace, signUp } from './join-space.ts'
import { proposeNames } from './minors/take-name.ts'
import { readMe } from './read-me.ts'
import { isSetupOpen, openSpace, setUp } from './set-up.ts'
import { listPeopleOfAccount } from './store.ts'
import { toPerson } from './view.ts'

interface Tools {
  readonly db: Db
  readonly clock: Clock
  readonly newId: NewId
  readonly secret: string
  readonly jobs: Jobs
}

type Joining = 'readMe' | 'readSetup' | 'setUp' | 'signUp' | 'createSpace' | 'proposeNames' | 'joinSpace'

/** How somebody comes to be a person here. */
export const joiningRoutes = ({
  db,
  clock,
  newId,
  secret,
  jobs,
}: Tools): Pick<Handlers<typeof stages.people>, Joining> => ({
  readMe: ({ visitor, cookies }) => readMe({ db }, visitor, cookies.csrfToken()),
  async readSetup({ params }) {
    return { isOpen: await isSetupOpen(db, secret, params.token) }
  },
  async setUp({ params, body, cookies, userAgent }) {
    if (!(await isSetupOpen(db, secret, params.token))) throw new HearthError('setup-done')
    const { space, token } = await setUp({ db, clock, newId }, { ...body, userAgent })
    cookies.setSession(token)
    return space
  },
  async signUp({ body, cookies, userAgent }) {
    const { space, token } = await signUp({ db, clock, newId, jobs, secret }, { ...body, userAgent })
    cookies.setSession(token)
    return space
  },
  async createSpace({ body, visitor }) {
    if (visitor.account === null) throw new HearthError('not-signed-in')
    const accountId = visitor.account.id
    if (!mayOpenSpace(await listPeopleOfAccount(db, accountId))) throw new HearthError('not-allowed')
    const { displayName, ...space } = body
    return db.transaction().execute((tx) => openSpace({ clock, newId }, tx, { accountId, displayName, space }))
  },
  proposeNames: async ({ visitor }) => ({ items: await proposeNames(db, spaceOf(visitor).id, 6) }),
  async joinSpace({ params, body, visitor }) {
    if (visitor.account === null) throw new HearthError('not-signed-in')
    return toPerson(await joinSpace({ db, clock, newId }, visitor.account.id, { spaceId: params.spaceId, ...body }))
  },
})
