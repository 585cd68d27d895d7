import { HearthError, type stages } from '@hearth/contract'
import type { Handlers } from '../../ground/http/mount.ts'
import { exportAccount } from './export-account.ts'
import { eraseAccount, type LeavingTools, leaveSpace } from './leave-space.ts'

type Leaving = 'leaveSpace' | 'eraseAccount' | 'exportAccount'

/** How somebody goes, and what they take with them. */
export const leavingRoutes = (tools: LeavingTools): Pick<Handlers<typeof stages.people>, Leaving> => ({
  async leaveSpace({ params, body, visitor }) {
    if (visitor.account === null) throw new HearthError('not-signed-in')
    const { words, ...shown } = body
    await leaveSpace(tools, { accountId: visitor.account.id, spaceId: params.spaceId, shown, words })
    return {}
  },
  async eraseAccount({ body, visitor, cookies }) {
    if (visitor.account === null) throw new HearthError('not-signed-in')
    const { words, ...shown } = body
    await eraseAccount(tools, { accountId: visitor.account.id, shown, words })
    cookies.clearSession()
    return {}
  },
  exportAccount({ body, visitor }) {
    if (visitor.account === null) throw new HearthError('not-signed-in')
    return exportAccount(tools, { accountId: visitor.account.id, shown: body, session: visitor.session })
  },
})
