import mails from '../../../locales/mails.en.json' with { type: 'json' }

type MailKind = 'reset' | 'email' | 'email-changed'

/** Subject and text of a mail about an account. `link` is its whole address. */
export const mailWords = (
  kind: MailKind,
  values: { readonly name: string; readonly link?: string },
): { subject: string; text: string } => ({
  subject: mails[`${kind}.subject`],
  text: mails[`${kind}.text`].replaceAll('{name}', () => values.name).replaceAll('{link}', () => values.link ?? ''),
})
