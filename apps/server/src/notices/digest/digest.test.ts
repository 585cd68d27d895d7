import type { ErrorCode, PersonId, SpaceId } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Agent } from '../../ground/http/in-process.ts'
import { createNewId } from '../../ground/id.ts'
import { type ArrivedMail, openTestMailbox, type TestMailbox } from '../../ground/testing/test-mailbox.ts'
import { openTestServer, type TestServer } from '../../ground/testing/test-server.ts'
import { morningsCome } from '../jobs.ts'
import { type Telling, tell } from '../tell.ts'

type Member = Agent & { personId: string }
const publicUrl = 'http://harbour.example'
const hour = 3600
let mailbox: TestMailbox
let server: TestServer
let spaceId: SpaceId
let params: { spaceId: SpaceId }

beforeAll(async () => {
  mailbox = await openTestMailbox()
  server = await openTestServer({ env: { SMTP_URL: mailbox.url, PUBLIC_URL: publicUrl } })
  spaceId = (await server.keeper()).space.id
  params = { spaceId }
})
afterAll(async () => {
  await server.close()
  await mailbox.close()
})
beforeEach(async () => {
  mailbox.mails.length = 0
  await sql`update notice_settings set is_mailed = false, account_id = null, next_mail_at = null`.execute(server.db)
})

const say = (to: Member, kind: Telling['kind'], more: Partial<Telling> = {}) => {
  const tools = { clock: server.clock, newId: createNewId(server.clock) }
  return server.db.transaction().execute((tx) => {
    return tell(tools, tx, { spaceId, to: to.personId as PersonId, kind, ...more })
  })
}
/** Somebody with an address that counts, who wants mail. */
const mailed = async (name: string): Promise<Member> => {
  const who = await server.person('member', name)
  const address = `${name.toLowerCase()}@harbour.example`
  await sql`update account set email = ${address}, email_confirmed_at = ${server.clock()}
    where id = (select account_id from person where id = ${who.personId})`.execute(server.db)
  await who.call('changeNoticeSettings', { params, body: { isMailed: true } })
  server.advance(1)
  return who
}
/** A day later, when everybody's morning has come once more. */
const morning = async () => {
  server.advance(24 * hour)
  await server.db.transaction().execute((tx) => server.jobs.send(tx, morningsCome, {}))
  await server.jobs.processAll()
}
const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })
/** The token behind the button of a mail program. */
const quietIn = () => /^List-Unsubscribe: <.*\/quiet\/(.*)>$/m.exec(mailbox.mails[0]?.headers ?? '')?.[1] ?? ''
/** A mail of two parts is shown as it was sent: its lines are put together again. */
const words = (mail: ArrivedMail | undefined) => mail?.text.replace(/=\n/g, '') ?? ''

describe('the mail of a morning', () => {
  test('tells what was not read: who and where, and of no word of a post', async () => {
    const ana = await mailed('Ana')
    const ben = await server.person('member', 'Ben')
    const topic = 'Marmalade and lighthouses'
    const thread = await ana.call('publishPost', { params, body: { title: `About ${topic}`, text: topic } })
    const body = { parentId: thread.id, text: `I like ${topic} too.` }
    const reply = await ben.call('publishPost', { params, body })
    await morning()
    expect(mailbox.mails).toHaveLength(1)
    const [mail] = mailbox.mails
    expect(mail).toMatchObject({ to: 'ana@harbour.example', subject: 'New for you in Harbour' })
    expect(words(mail)).toContain('Ben answered you.')
    expect(words(mail)).toContain(`${publicUrl}/s/harbour/p/${reply.id}`)
    expect(`${mail?.headers}${words(mail)}`).not.toMatch(/marmalade|lighthouse/i)
    expect(words(mail)).not.toMatch(/<img|<style|<script/i)
  })

  test('is in the language of its reader', async () => {
    const ana = await mailed('Anouk')
    await ana.call('chooseLanguage', { body: { language: 'de' } })
    await say(ana, 'report-received')
    await morning()
    expect(mailbox.mails[0]).toMatchObject({ to: 'anouk@harbour.example' })
    expect(words(mailbox.mails[0])).toContain('Deine Meldung ist angekommen.')
    expect(words(mailbox.mails[0])).not.toContain('Good morning')
  })

  test('comes once for one thing, and not at all where there is nothing', async () => {
    const ana = await mailed('Bea')
    await say(ana, 'thanks', { values: { name: 'Cem' } })
    await morning()
    await morning()
    expect(mailbox.mails).toHaveLength(1)
  })

  test('leaves out what was read, what was there before, and what is decided about somebody', async () => {
    const ana = await mailed('Cleo')
    await say(ana, 'reply')
    await ana.call('readNotices', { params, body: {} })
    await say(ana, 'statement')
    const late = await server.person('member', 'Late')
    await say(late, 'reply')
    await morning()
    expect(mailbox.mails).toEqual([])
  })

  test('comes in everybody’s own morning', async () => {
    const ana = await mailed('Dora')
    await ana.call('changeNoticeSettings', { params, body: { timeZone: 'Pacific/Auckland' } })
    await say(ana, 'reply')
    const { rows } = await sql<{ next_mail_at: Date }>`
      select next_mail_at from notice_settings where person_id = ${ana.personId}`.execute(server.db)
    const shown = new Intl.DateTimeFormat('en-GB', { timeZone: 'Pacific/Auckland', hour: '2-digit', minute: '2-digit' })
    expect(shown.format(rows[0]?.next_mail_at)).toBe('08:00')
  })

  test('waits for the end of quiet hours', async () => {
    const eda = await mailed('Eda')
    const at = (hours: number) => new Date(server.clock().getTime() + hours * hour * 1000).toISOString().slice(11, 16)
    const hours = { from: at(-1), until: at(3), timeZone: 'UTC' }
    await eda.call('changeQuietHours', { params, body: { hours } })
    await say(eda, 'reply', { values: { name: 'Ben' } })
    await morning()
    expect(mailbox.mails).toHaveLength(0)
    server.advance(3 * hour)
    await server.db.transaction().execute((tx) => server.jobs.send(tx, morningsCome, {}))
    await server.jobs.processAll()
    expect(mailbox.mails).toHaveLength(1)
  })

  test('is sent later where the mail server is away, with nothing lost', async () => {
    const ana = await mailed('Edda')
    await say(ana, 'reply', { values: { name: 'Cem' } })
    mailbox.refuseNext()
    await morning()
    expect(mailbox.mails).toEqual([])
    await morning()
    expect(words(mailbox.mails[0])).toContain('Cem answered you.')
  })

  test.each([
    ['in a space that wants no addresses', sql`update space set email = 'never'`],
    ['whose address is not confirmed', sql`update account set email_confirmed_at = null`],
    ['who left the space', sql`update person set account_id = null, name = '', left_at = now() where role = 'member'`],
  ])('goes to nobody %s', async (_, change) => {
    const ana = await mailed('Fay')
    await say(ana, 'reply')
    await change.execute(server.db)
    await morning()
    expect(mailbox.mails).toEqual([])
    await sql`update space set email = 'optional'`.execute(server.db)
  })

  test('ends by its link, from anywhere and as often as it is pressed', async () => {
    const ana = await mailed('Gro')
    await say(ana, 'reply')
    await morning()
    const token = quietIn()
    expect(words(mailbox.mails[0])).toContain(`${publicUrl}/quiet/${token}`)
    const visitor = await server.visitor()
    for (let time = 0; time < 2; time += 1) await visitor.call('endNoticeMail', { params: { token } })
    expect((await ana.call('readNoticeSettings', { params })).isMailed).toBe(false)
    await refused(visitor.call('endNoticeMail', { params: { token: `${token.slice(0, -4)}AAAA` } }), 'link-invalid')
  })

  test('ends by the button of a mail program, which holds no cookie', async () => {
    const ana = await mailed('Hal')
    await say(ana, 'reply')
    await morning()
    const header = /^List-Unsubscribe: <(.*)>$/m.exec(mailbox.mails[0]?.headers ?? '')?.[1] ?? ''
    expect(mailbox.mails[0]?.headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    const answer = await server.app.inject({
      method: 'POST',
      url: new URL(header).pathname,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    })
    expect(answer.statusCode).toBe(204)
    expect((await ana.call('readNoticeSettings', { params })).isMailed).toBe(false)
    const forged = await server.app.inject({ method: 'POST', url: `/quiet/${'x'.repeat(60)}`, payload: {} })
    expect(forged.json().code).toBe('link-invalid')
  })
})
