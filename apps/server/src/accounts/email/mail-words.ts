import type { Language } from '@hearth/contract'
import { fill, mailsIn } from '../../ground/mail/mails.ts'

type MailKind = 'reset' | 'email' | 'email-changed'

/** Subject and text of a mail about an account, in its owner's language. `link` is its whole address. */
export const mailWords = (
  kind: MailKind,
  language: Language | null,
  values: { readonly name: string; readonly link?: string },
): { subject: string; text: string } => {
  const mails = mailsIn(language)
  return {
    subject: mails[`${kind}.subject`],
    text: fill(mails[`${kind}.text`], { name: values.name, link: values.link ?? '' }),
  }
}
