import type { Me } from '@hearth/contract'
import type { Db } from '../ground/db/database.ts'
import type { Visitor } from '../ground/http/visitor.ts'
import { findSpaces } from '../spaces/store.ts'
import { toSpace } from '../spaces/view.ts'
import { listPeopleOfAccount } from './store.ts'
import { toPerson } from './view.ts'

/** My account and the person I am in each space, oldest membership first. */
export const readMe = async ({ db }: { db: Db }, visitor: Visitor, csrfToken: string): Promise<Me> => {
  if (visitor.account === null) return { account: null, people: [], csrfToken }
  const people = await listPeopleOfAccount(db, visitor.account.id)
  const spaces = await findSpaces(
    db,
    people.map((person) => person.space_id),
  )
  return {
    account: visitor.account,
    people: people.flatMap((row) => {
      const space = spaces.find((candidate) => candidate.id === row.space_id)
      return space ? [{ space: toSpace(space), person: toPerson(row) }] : []
    }),
    csrfToken,
  }
}
