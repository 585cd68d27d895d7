import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'

/** One mail, as plain text: it can be read everywhere, and nothing in it reports back that it was. */
export interface Mail {
  readonly to: string
  /** Never a word of a post: subjects stand on locked screens. */
  readonly subject: string
  readonly text: string
  /** The same for whoever prefers links to press: without pictures, styles or anything else that is fetched. */
  readonly html?: string
  /** Where one press ends mails of this kind; mail programs show it as a button. */
  readonly unsubscribeUrl?: string
}

export interface Mailer {
  /** Hands a mail to the server of SMTP_URL. @throws Error where it does not take it; a job that is tried again fits */
  sendMail(mail: Mail): Promise<void>
  close(): void
}

/** How long a mail server may take for each step before the job is tried again later. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** What sends mail; null where SMTP_URL is not set, and then nothing here may promise a mail. */
export const createMailer = ({ smtp }: Pick<Config, 'smtp'>): Mailer | null => {
  if (smtp === null) return null
  const { hostname, username } = new URL(smtp.url)
  const transport = createTransport({
    url: smtp.url,
    ...patience,
    // A password never crosses a network in the clear.
    requireTLS: username !== '' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async sendMail({ to, subject, text, html, unsubscribeUrl }) {
      await transport.sendMail({
        from: smtp.from,
        // As an object, so that a comma in it can never make two receivers.
        to: { name: '', address: to },
        subject,
        text,
        ...(html === undefined ? {} : { html }),
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribeUrl === undefined
            ? {}
            : { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
        },
      })
    },
    close: () => transport.close(),
  }
}
