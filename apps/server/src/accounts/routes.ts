import { HearthError, type stages } from '@hearth/contract'
import type { Handlers } from '../ground/http/mount.ts'
import { hashToken, type NewId } from '../ground/id.ts'
import type { Jobs } from '../ground/jobs.ts'
import { accountOf } from '../ground/requests/account-of.ts'
import { changePassword, resetPassword } from './change-password.ts'
import type { ConfirmTools } from './confirming/confirm-it-is-me.ts'
import { type AddressTools, changeEmail, confirmEmail } from './email/change-email.ts'
import type { MailLinkTools } from './email/mail-link.ts'
import { resetAsked } from './jobs.ts'
import { findLink } from './links/store.ts'
import { passkeyRoutes } from './passkeys/passkey-routes.ts'
import { listPasskeys } from './passkeys/store.ts'
import { secondStepRoutes } from './second-step/second-step-routes.ts'
import { countRecoveryCodes, findSecondStep } from './second-step/store.ts'
import { deleteSession, deleteSessionById, deleteSessionsOf, listSessions } from './sessions/store.ts'
import { signIn } from './sign-in.ts'
import { findAccount, listAccountsByEmail, setLanguage } from './store.ts'
import { toAccountCare, toSession } from './view.ts'

export const accountsRoutes = (
  tools: ConfirmTools & MailLinkTools & AddressTools & { jobs: Jobs; newId: NewId },
): Handlers<typeof stages.accounts> => {
  const { db, clock, jobs, mailer } = tools
  const hasMail = mailer !== null
  return {
    ...secondStepRoutes(tools),
    ...passkeyRoutes(tools),
    async signIn({ body, visitor, cookies, userAgent }) {
      const { account, token } = await signIn(tools, { ...body, userAgent })
      // Nothing holds the session of before any more: whoever copied its cookie must not either.
      if (visitor.session !== null) await deleteSession(db, visitor.session)
      cookies.setSession(token)
      return account
    },
    async readSignInWays() {
      return { hasMail }
    },
    async signOut({ visitor, cookies }) {
      if (visitor.session !== null) await deleteSession(db, visitor.session)
      cookies.clearSession()
      return {}
    },
    async readAccount({ visitor }) {
      const { id } = accountOf(visitor)
      const [row, step, recoveryCodesLeft, passkeys, mayHaveEmail] = await Promise.all([
        findAccount(db, id),
        findSecondStep(db, id),
        countRecoveryCodes(db, id),
        listPasskeys(db, id),
        tools.mayHaveEmail(id),
      ])
      if (!row) throw new HearthError('not-signed-in')
      const hasSecondStep = step?.confirmed_at != null
      return toAccountCare(row, { hasMail, mayHaveEmail, hasSecondStep, recoveryCodesLeft, passkeys })
    },
    async listSessions({ visitor }) {
      const rows = await listSessions(db, accountOf(visitor).id, clock())
      return { items: rows.map((row) => toSession(row, visitor.session)) }
    },
    async endSession({ params, visitor }) {
      if (!(await deleteSessionById(db, accountOf(visitor).id, params.sessionId))) throw new HearthError('not-found')
      return {}
    },
    async endSessions({ query, visitor, cookies }) {
      const isKept = query.keep === 'this'
      await deleteSessionsOf(db, accountOf(visitor).id, isKept ? visitor.session : null)
      if (!isKept) cookies.clearSession()
      return {}
    },
    async changePassword({ body, visitor, cookies, userAgent }) {
      const shown = { password: body.current, code: body.code }
      const asked = { accountId: accountOf(visitor).id, shown, next: body.next, userAgent }
      cookies.setSession(await changePassword(tools, asked))
      return {}
    },
    async changeEmail({ body, visitor }) {
      const { email, ...shown } = body
      return { state: await changeEmail(tools, { accountId: accountOf(visitor).id, shown, email }) }
    },
    async chooseLanguage({ body, visitor }) {
      await setLanguage(db, accountOf(visitor).id, body.language)
      return {}
    },
    async confirmEmail({ params }) {
      return { accountName: await confirmEmail(tools, params.token) }
    },
    async askPasswordReset({ body }) {
      // The same work whoever the address belongs to: one look, one job, so that neither answer nor time tells.
      const accounts = mailer === null ? [] : await listAccountsByEmail(db, body.email)
      const accountIds = accounts.map((account) => account.id)
      await db.transaction().execute((tx) => jobs.send(tx, resetAsked, { accountIds }))
      return {}
    },
    async readPasswordReset({ params }) {
      const found = await findLink(db, 'reset', hashToken(params.token), clock())
      if (!found) throw new HearthError('link-invalid')
      return { accountName: found.name }
    },
    async resetPassword({ params, body }) {
      await resetPassword({ db, clock }, { token: params.token, next: body.next })
      return {}
    },
  }
}
