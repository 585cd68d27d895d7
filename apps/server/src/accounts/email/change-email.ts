import { type AccountId, HearthError } from '@hearth/contract'
import { hashToken } from '../../ground/id.ts'
import { type ConfirmTools, confirmItIsMe, type Shown } from '../confirming/confirm-it-is-me.ts'
import { makeLink } from '../links/make-link.ts'
import { deleteLinks, findLink } from '../links/store.ts'
import { type AccountRow, findAccount, setEmail } from '../store.ts'
import type { MailLinkTools } from './mail-link.ts'
import { mailWords } from './mail-words.ts'

export interface AddressTools {
  /** Whether an account can have an address: a later stage's to tell, which knows of minors. */
  readonly mayHaveEmail: (accountId: AccountId) => Promise<boolean>
}

/**
 * Changes or takes away an e-mail address. Where mail is sent, a new one counts only once its owner pressed the link
 * that went there; until then the old one stays.
 *
 * @throws HearthError as `confirmItIsMe`; `not-in-this-kind` for a member of spaces with minors alone; `unavailable` where the mail could not be handed in
 */
export const changeEmail = async (
  tools: ConfirmTools & MailLinkTools & AddressTools,
  input: { accountId: AccountId; shown: Shown; email: string | null },
): Promise<'kept' | 'mailed'> => {
  const { db, clock, mailer, publicUrl } = tools
  const account = await confirmItIsMe(tools, input.accountId, input.shown)
  if (input.email !== null && !(await tools.mayHaveEmail(account.id))) {
    throw new HearthError('not-in-this-kind', { fields: [{ pointer: '/email', reason: 'kind' }] })
  }
  await deleteLinks(db, account.id, 'email')
  if (input.email === null || mailer === null) {
    await db.transaction().execute(async (tx) => {
      await setEmail(tx, account.id, input.email, null)
      await deleteLinks(tx, account.id, 'reset')
    })
    await tellOldAddress(tools, account, input.email)
    return 'kept'
  }
  const made = { accountId: account.id, way: 'by-mail', purpose: 'email', email: input.email } as const
  const { token } = await makeLink({ db, clock }, made)
  const words = mailWords('email', account.language, { name: account.name, link: `${publicUrl}/confirm/${token}` })
  await mailer.sendMail({ to: input.email, ...words }).catch((cause: unknown) => {
    throw new HearthError('unavailable', { cause })
  })
  return 'mailed'
}

/** The link in a mail was pressed: the address counts. @returns the account's name @throws HearthError `link-invalid` */
export const confirmEmail = async (tools: MailLinkTools & AddressTools, token: string): Promise<string> => {
  const { db, clock } = tools
  const link = await findLink(db, 'email', hashToken(token), clock())
  const account = link && (await findAccount(db, link.account_id))
  if (!link || !account || !(await tools.mayHaveEmail(account.id))) throw new HearthError('link-invalid')
  await db.transaction().execute(async (tx) => {
    if ((await deleteLinks(tx, link.account_id, 'email')) === 0) throw new HearthError('link-invalid')
    await setEmail(tx, link.account_id, link.email, clock())
    await deleteLinks(tx, link.account_id, 'reset')
  })
  await tellOldAddress(tools, account, link.email)
  return link.name
}

/** Whoever had the address before learns of it, so that nobody takes an account away unseen. */
const tellOldAddress = async ({ mailer }: MailLinkTools, before: AccountRow, next: string | null): Promise<void> => {
  if (mailer === null || before.email === null || before.email_confirmed_at === null || before.email === next) return
  // A mail server that is away does not undo the change.
  await mailer
    .sendMail({ to: before.email, ...mailWords('email-changed', before.language, { name: before.name }) })
    .catch(() => undefined)
}
