import { HearthError, type stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import type { NewId } from '../ground/id.ts'
import { maySeeRetired } from './access.ts'
import { changePolicy } from './change-policy.ts'
import { createPolicy } from './create-policy.ts'
import { listPolicies } from './list-policies.ts'
import { toPolicy } from './view.ts'

export const policiesRoutes = (tools: { db: Db; clock: Clock; newId: NewId }): Handlers<typeof stages.policies> => ({
  async listPolicies({ visitor }) {
    if (visitor.space === null) throw new HearthError('not-found')
    const rows = await listPolicies(tools, visitor.space.id)
    const shown = maySeeRetired(visitor.person) ? rows : rows.filter((row) => !row.is_retired)
    return { items: shown.map(toPolicy), machine: visitor.space.machine }
  },
  async createPolicy({ body, visitor }) {
    if (visitor.space === null) throw new HearthError('not-found')
    return toPolicy(await createPolicy(tools, { spaceId: visitor.space.id, ...body }))
  },
  async changePolicy({ params, body, visitor }) {
    if (visitor.space === null) throw new HearthError('not-found')
    return toPolicy(await changePolicy(tools, { spaceId: visitor.space.id, policyId: params.policyId, change: body }))
  },
})
