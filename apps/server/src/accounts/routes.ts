import { HearthError, type stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import { hashToken } from '../ground/id.ts'
import { changePassword, resetPassword } from './change-password.ts'
import { signIn } from './sign-in.ts'
import { deleteSession, findPasswordReset } from './store.ts'

export const accountsRoutes = ({ db, clock }: { db: Db; clock: Clock }): Handlers<typeof stages.accounts> => ({
  async signIn({ body, visitor, cookies }) {
    const { account, token } = await signIn({ db, clock }, body)
    // Nothing holds the session of before any more: whoever copied its cookie must not either.
    if (visitor.session !== null) await deleteSession(db, visitor.session)
    cookies.setSession(token)
    return account
  },
  async signOut({ visitor, cookies }) {
    if (visitor.session !== null) await deleteSession(db, visitor.session)
    cookies.clearSession()
    return {}
  },
  async changePassword({ body, visitor }) {
    if (visitor.account === null) throw new HearthError('not-signed-in')
    await changePassword({ db }, { accountId: visitor.account.id, session: visitor.session, ...body })
    return {}
  },
  async readPasswordReset({ params }) {
    const found = await findPasswordReset(db, hashToken(params.token), clock())
    if (!found) throw new HearthError('link-invalid')
    return { accountName: found.name }
  },
  async resetPassword({ params, body }) {
    await resetPassword({ db, clock }, { token: params.token, next: body.next })
    return {}
  },
})
