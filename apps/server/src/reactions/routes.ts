import type { stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import type { Visitor } from '../ground/http/visitor.ts'
import { memberOf } from '../ground/requests/member-of.ts'
import { react, unreact } from './react.ts'

export const reactionsRoutes = (tools: { db: Db; clock: Clock }): Handlers<typeof stages.reactions> => ({
  react: async ({ params, visitor }) => react(tools, { ...params, ...whoOf(visitor) }),
  unreact: async ({ params, visitor }) => unreact(tools, { ...params, ...whoOf(visitor) }),
})

const whoOf = (visitor: Visitor) => {
  const person = memberOf(visitor)
  return { spaceId: person.spaceId, person }
}
