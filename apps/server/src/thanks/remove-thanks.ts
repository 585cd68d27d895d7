import { HearthError } from '@hearth/contract'
import type { Db } from '../ground/db/database.ts'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import { forgetReplay } from '../ground/requests/replay.ts'
import { untell } from '../notices/tell.ts'
import { mayRead, mayRemove } from './access.ts'
import { deleteThanks, findThanks } from './store.ts'

/** Receiver or giver takes thanks away, with its notice. @throws HearthError `not-found`, `not-allowed` */
export const removeThanks = (
  { db }: { db: Db },
  { person, thanksId }: { person: VisitingPerson; thanksId: string },
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const thanks = await findThanks(tx, person.spaceId, thanksId)
    if (!thanks || !mayRead(person.id, thanks)) throw new HearthError('not-found')
    if (!mayRemove(person.id, thanks)) throw new HearthError('not-allowed')
    await deleteThanks(tx, person.spaceId, thanks.id)
    await untell(tx, person.spaceId, thanks.id)
    await forgetReplay(tx, person.spaceId, thanks.id)
  })
