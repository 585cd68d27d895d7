import type { PersonId, stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import type { NewId } from '../ground/id.ts'
import { memberOf } from '../ground/requests/member-of.ts'
import { findQuietTimes } from '../notices/quiet/store.ts'
import { changeQuietHours } from './change-quiet-hours.ts'
import { followPerson } from './follow-person.ts'
import { hideWord } from './hide-word.ts'
import { deleteFollow, deleteHiddenWord, listFollowed, listHiddenWords } from './store.ts'
import { toFollow, toHiddenWord, toQuietHours } from './view.ts'

export const boundariesRoutes = (tools: {
  db: Db
  clock: Clock
  newId: NewId
}): Handlers<typeof stages.boundaries> => ({
  async listFollowed({ visitor }) {
    const { spaceId, id } = memberOf(visitor)
    return { items: (await listFollowed(tools.db, spaceId, id)).map(toFollow) }
  },
  async followPerson({ params, visitor }) {
    const { spaceId, id: personId } = memberOf(visitor)
    await followPerson(tools, { spaceId, personId, otherId: params.personId as PersonId })
    return {}
  },
  async unfollowPerson({ params, visitor }) {
    const { spaceId, id } = memberOf(visitor)
    await deleteFollow(tools.db, spaceId, id, params.personId as PersonId)
    return {}
  },
  async listHiddenWords({ visitor }) {
    const { spaceId, id } = memberOf(visitor)
    return { items: (await listHiddenWords(tools.db, spaceId, id)).map(toHiddenWord) }
  },
  async hideWord({ body, visitor }) {
    return toHiddenWord(await hideWord(tools, { person: memberOf(visitor), word: body.word }))
  },
  async showWord({ params, visitor }) {
    const { spaceId, id } = memberOf(visitor)
    await deleteHiddenWord(tools.db, spaceId, id, params.hiddenWordId)
    return {}
  },
  async readQuietHours({ visitor }) {
    const { spaceId, id } = memberOf(visitor)
    return { hours: toQuietHours(await findQuietTimes(tools.db, spaceId, id)) }
  },
  async changeQuietHours({ body, visitor }) {
    const person = memberOf(visitor)
    await changeQuietHours(tools, { person, hours: body.hours })
    return { hours: toQuietHours(await findQuietTimes(tools.db, person.spaceId, person.id)) }
  },
})
