import { afterAll, beforeAll, expect, test } from 'vitest'
import { toConfig } from '../config.ts'
import { openTestMailbox, type TestMailbox } from '../testing/test-mailbox.ts'
import { createMailer } from './create-mailer.ts'

let mailbox: TestMailbox
beforeAll(async () => {
  mailbox = await openTestMailbox()
})
afterAll(() => mailbox.close())

const mailer = () =>
  createMailer(
    toConfig({ SMTP_URL: mailbox.url, PUBLIC_URL: 'https://harbour.example', MAIL_FROM: 'hearth@harbour.example' }),
  )

test('without SMTP_URL there is nothing that sends', () => {
  expect(createMailer(toConfig({}))).toBeNull()
})

test('a mail arrives as it was written, with a way to end them', async () => {
  const text = `Grüße aus dem Hafen.\n\nhttps://harbour.example/reset/${'x'.repeat(80)}\n`
  const unsubscribeUrl = 'https://harbour.example/quiet/1'
  await mailer()?.sendMail({ to: 'ana@harbour.example', subject: 'Two things happened', text, unsubscribeUrl })
  const [mail] = mailbox.mails
  expect(mail).toMatchObject({ to: 'ana@harbour.example', subject: 'Two things happened' })
  expect(mail?.text.trim()).toBe(text.trim())
  expect(mail?.headers).toContain(`List-Unsubscribe: <${unsubscribeUrl}>`)
  expect(mail?.headers).toMatch(/^From: hearth@harbour\.example$/m)
})

test('no address makes two receivers or another header', async () => {
  const before = mailbox.mails.length
  const to = 'ana@harbour.example, ben@harbour.example'
  await mailer()
    ?.sendMail({ to, subject: 'Hello\r\nBcc: ben@harbour.example', text: 'Hello' })
    .catch(() => undefined)
  const arrived = mailbox.mails.slice(before)
  expect(arrived.map((mail) => mail.to)).not.toContain('ben@harbour.example')
  for (const mail of arrived) expect(mail.headers).not.toMatch(/^bcc:/im)
})

test('a mail that the server does not take is an error for whoever sends it', async () => {
  mailbox.refuseNext()
  await expect(mailer()?.sendMail({ to: 'ana@harbour.example', subject: 'a', text: 'b' })).rejects.toThrow()
})
