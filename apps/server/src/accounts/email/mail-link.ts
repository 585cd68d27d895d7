import type { AccountId } from '@hearth/contract'
import type { Clock } from '../../ground/clock.ts'
import type { Db } from '../../ground/db/database.ts'
import type { Mailer } from '../../ground/mail/create-mailer.ts'
import { makeLink } from '../links/make-link.ts'
import { findAccount } from '../store.ts'
import { mailWords } from './mail-words.ts'

export interface MailLinkTools {
  readonly db: Db
  readonly clock: Clock
  readonly mailer: Mailer | null
  /** Where links in mails lead. */
  readonly publicUrl: string | null
}

/**
 * Mails each account a link for a new password, to the address that it confirmed. Coming twice sends a second link; the
 * first one used ends both.
 */
export const mailResetLinks = async (
  { db, clock, mailer, publicUrl }: MailLinkTools,
  { accountIds }: { accountIds: readonly AccountId[] },
): Promise<void> => {
  if (mailer === null) return
  for (const accountId of accountIds) {
    const account = await findAccount(db, accountId)
    if (!account?.email || account.email_confirmed_at === null) continue
    const { token } = await makeLink({ db, clock }, { accountId, way: 'by-mail', purpose: 'reset' })
    const link = `${publicUrl}/reset/${token}`
    await mailer.sendMail({ to: account.email, ...mailWords('reset', account.language, { name: account.name, link }) })
  }
}

/** Mails a link to an address that is not confirmed yet; once it is, coming again does nothing. */
export const mailEmailLink = async (
  { db, clock, mailer, publicUrl }: MailLinkTools,
  { accountId }: { accountId: AccountId },
): Promise<void> => {
  const account = mailer === null ? undefined : await findAccount(db, accountId)
  if (mailer === null || !account?.email || account.email_confirmed_at !== null) return
  const made = { accountId, way: 'by-mail', purpose: 'email', email: account.email } as const
  const { token } = await makeLink({ db, clock }, made)
  const words = mailWords('email', account.language, { name: account.name, link: `${publicUrl}/confirm/${token}` })
  await mailer.sendMail({ to: account.email, ...words })
}
