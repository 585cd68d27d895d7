import { HearthError, has, type Space, type SpaceId, type stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import { hasRole, type VisitingPerson } from '../ground/http/visitor.ts'
import { activeMemberOf, memberOf, spaceOf } from '../ground/requests/member-of.ts'
import { notInThisKind } from '../spaces/kinds/arrange-space.ts'
import { isSwitchedOn } from './access.ts'
import type { Endpoint } from './endpoint.ts'
import { proposeWordings } from './propose-wordings.ts'
import { findConsent, findSwitch, saveConsent, saveSwitch } from './store.ts'
import { toSource } from './view.ts'

type Tools = { readonly db: Db; readonly clock: Clock; readonly endpoint: Endpoint | null }

/** A language model that somebody plugged in. Off until the keeper turns it on, and silent for each writer until they agree. */
export const wordingsRoutes = ({ db, clock, endpoint }: Tools): Handlers<typeof stages.wordings> => {
  const host = endpoint?.host ?? null
  const sourceFor = async (space: Space, person: VisitingPerson) => {
    if (!has(space, 'has-plug-in')) return { host: null, isOn: false, isAgreed: null }
    const turned = await findSwitch(db, person.spaceId)
    const consent = await findConsent(db, person.spaceId, person.id)
    return toSource({ host, isKeeper: hasRole(person, 'keeper') }, turned, consent)
  }
  /** Whoever agrees, agrees to the host that they were shown. @throws HearthError `not-found`, `edit-conflict` */
  const sameHost = (shown: string): string => {
    if (host === null) throw new HearthError('not-found')
    if (shown !== host) throw new HearthError('edit-conflict')
    return host
  }
  const isOnIn = async (spaceId: SpaceId): Promise<boolean> => isSwitchedOn(await findSwitch(db, spaceId), host)
  return {
    readWordingSource: ({ visitor }) => sourceFor(spaceOf(visitor), memberOf(visitor)),
    async switchWordingSource({ body, visitor }) {
      const [space, me] = [spaceOf(visitor), memberOf(visitor)]
      if (!has(space, 'has-plug-in')) throw notInThisKind()
      await saveSwitch(db, { space_id: me.spaceId, is_on: body.isOn, host: sameHost(body.host), changed_at: clock() })
      return sourceFor(space, me)
    },
    async agreeToWordingSource({ body, visitor }) {
      const me = memberOf(visitor)
      const named = sameHost(body.host)
      // One can withdraw at any time, and agree only to what is there.
      if (body.isAgreed && !(await isOnIn(me.spaceId))) throw new HearthError('not-found')
      const row = { space_id: me.spaceId, person_id: me.id, is_agreed: body.isAgreed, host: named, changed_at: clock() }
      await saveConsent(db, row)
      return sourceFor(spaceOf(visitor), me)
    },
    async proposeWordings({ body, visitor }) {
      if (!has(spaceOf(visitor), 'has-plug-in')) throw new HearthError('not-found')
      const { spaceId, id: personId } = activeMemberOf(visitor, clock())
      return proposeWordings({ db, endpoint }, { spaceId, personId, draft: body.draft })
    },
  }
}
