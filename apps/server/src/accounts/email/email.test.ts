import type { ErrorCode } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Agent } from '../../ground/http/in-process.ts'
import { openTestMailbox, type TestMailbox } from '../../ground/testing/test-mailbox.ts'
import { openTestServer, type TestServer } from '../../ground/testing/test-server.ts'

const password = 'correct horse battery'
let mailbox: TestMailbox
let server: TestServer
beforeAll(async () => {
  mailbox = await openTestMailbox()
  server = await openTestServer({ env: { SMTP_URL: mailbox.url, PUBLIC_URL: 'http://harbour.example' } })
  await server.jobs.start({ isPolling: false })
})
afterAll(async () => {
  await server.close()
  await mailbox.close()
})

const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })
const tokenIn = (text: string | undefined) => /\/(?:reset|confirm)\/([\w-]{43})\n/.exec(text ?? '')?.[1] ?? ''
const change = (who: Agent, email: string | null) => who.call('changeEmail', { body: { password, email } })
const confirmed = async (who: Agent, email: string) => {
  await change(who, email)
  await who.call('confirmEmail', { params: { token: tokenIn(mailbox.mails.at(-1)?.text) } })
}
const nameOf = async (who: Agent) => (await who.call('readMe')).account?.name ?? ''

test('an address counts once the link that went there was pressed, once and within the hour', async () => {
  const ana = await server.person()
  expect(await change(ana, 'ana@harbour.example')).toEqual({ state: 'mailed' })
  const mail = mailbox.mails.at(-1)
  expect(mail).toMatchObject({ to: 'ana@harbour.example', subject: 'Is this your address?' })
  expect((await ana.call('readAccount')).email).toBeNull()
  const token = tokenIn(mail?.text)
  const visitor = await server.visitor()
  expect(await visitor.call('confirmEmail', { params: { token } })).toEqual({ accountName: await nameOf(ana) })
  expect(await ana.call('readAccount')).toMatchObject({ email: 'ana@harbour.example', isEmailConfirmed: true })
  await refused(visitor.call('confirmEmail', { params: { token } }), 'link-invalid')

  await change(ana, 'late@harbour.example')
  server.advance(3601)
  const late = tokenIn(mailbox.mails.at(-1)?.text)
  await refused(visitor.call('confirmEmail', { params: { token: late } }), 'link-invalid')
})

test('the old address learns that it was changed or taken away', async () => {
  const ana = await server.person()
  await confirmed(ana, 'old@harbour.example')
  await confirmed(ana, 'new@harbour.example')
  expect(mailbox.mails.at(-1)).toMatchObject({ to: 'old@harbour.example', subject: 'Your e-mail address was changed' })
  expect(await change(ana, null)).toEqual({ state: 'kept' })
  expect(mailbox.mails.at(-1)?.to).toBe('new@harbour.example')
  expect(await ana.call('readAccount')).toMatchObject({ email: null, isEmailConfirmed: false })
})

test('mails are written in the language that their reader chose, and in English before', async () => {
  const ana = await server.person()
  expect((await ana.call('readMe')).account?.language).toBeNull()
  await confirmed(ana, 'sprache@harbour.example')
  expect(mailbox.mails.at(-1)?.subject).toBe('Is this your address?')
  await ana.call('chooseLanguage', { body: { language: 'de' } })
  expect((await ana.call('readMe')).account?.language).toBe('de')
  const visitor = await server.visitor()
  await visitor.call('askPasswordReset', { body: { email: 'sprache@harbour.example' } })
  await server.jobs.processAll()
  const mail = mailbox.mails.at(-1)
  expect(mail?.subject).toMatch(/^(Ein Link f.*r ein neues Passwort|=\?UTF-8\?)/)
  expect(mail?.text).toContain(`Hallo ${await nameOf(ana)},`)
  expect(tokenIn(mail?.text)).not.toBe('')
})

test('a language that Hearth does not speak is no choice', async () => {
  const ana = await server.person()
  await refused(ana.call('chooseLanguage', { body: { language: 'xx' as 'de' } }), 'invalid-input')
})

test('an address given when joining gets a link too, and is mailed nothing else before', async () => {
  const keeper = await server.keeper()
  const { token } = await keeper.call('createInvitation', { params: { spaceId: keeper.space.id }, body: {} })
  const wren = await server.visitor()
  const body = { name: 'wren', password, displayName: 'Wren', email: 'wren@harbour.example', invitation: token }
  await wren.call('signUp', { body })
  await server.jobs.processAll()
  expect(mailbox.mails.at(-1)).toMatchObject({ to: 'wren@harbour.example', subject: 'Is this your address?' })
  const { rows } = await sql<{ data: unknown }>`select data from pgboss.job where name like 'account.%'`.execute(
    server.db,
  )
  expect(JSON.stringify(rows)).not.toContain('wren')
  await wren.call('confirmEmail', { params: { token: tokenIn(mailbox.mails.at(-1)?.text) } })
  expect((await wren.call('readAccount')).isEmailConfirmed).toBe(true)
})

test('without the password nothing changes', async () => {
  const ana = await server.person()
  const before = mailbox.mails.length
  const body = { password: 'not the password', email: 'ana@harbour.example' }
  await refused(ana.call('changeEmail', { body }), 'password-refused')
  expect(mailbox.mails).toHaveLength(before)
})

test('a mailed link sets a new password, and ends every session', async () => {
  const ana = await server.person()
  await confirmed(ana, 'forgetful@harbour.example')
  const visitor = await server.visitor()
  await visitor.call('askPasswordReset', { body: { email: 'Forgetful@Harbour.example' } })
  // No token stands in the job.
  const { rows } = await sql<{ data: unknown }>`select data from pgboss.job where name like 'account.%'`.execute(
    server.db,
  )
  expect(JSON.stringify(rows)).not.toMatch(/harbour\.example|[\w-]{43}/)
  await server.jobs.processAll()
  const mail = mailbox.mails.at(-1)
  expect(mail?.to).toBe('forgetful@harbour.example')
  const token = tokenIn(mail?.text)
  await visitor.call('resetPassword', { params: { token }, body: { next: 'a wholly new password' } })
  expect((await ana.call('readMe')).account).toBeNull()
})

test('whether anybody has an address is told by no answer; only a confirmed one gets mail', async () => {
  const ana = await server.person()
  await change(ana, 'unconfirmed@harbour.example')
  const before = mailbox.mails.length
  const visitor = await server.visitor()
  for (const email of ['unconfirmed@harbour.example', 'nobody@harbour.example', '%@harbour.example']) {
    expect(await visitor.call('askPasswordReset', { body: { email } })).toEqual({})
  }
  await server.jobs.processAll()
  expect(mailbox.mails).toHaveLength(before)
})

test('a mail server that is away loses nothing: the job is tried again', async () => {
  const ana = await server.person()
  await confirmed(ana, 'patient@harbour.example')
  await (await server.visitor()).call('askPasswordReset', { body: { email: 'patient@harbour.example' } })
  mailbox.refuseNext()
  await expect(server.jobs.processAll()).rejects.toThrow()
  mailbox.refuseNext()
  await refused(change(ana, 'other@harbour.example'), 'unavailable')
  expect((await ana.call('readAccount')).email).toBe('patient@harbour.example')
})

test('a server without mail keeps an address, unconfirmed, and says so', async () => {
  const quiet = await openTestServer()
  try {
    const ana = await quiet.person()
    expect(await change(ana, 'ana@harbour.example')).toEqual({ state: 'kept' })
    expect(await ana.call('readAccount')).toMatchObject({ isEmailConfirmed: false, hasMail: false })
    expect(await ana.call('readSignInWays')).toMatchObject({ hasMail: false })
  } finally {
    await quiet.close()
  }
})
