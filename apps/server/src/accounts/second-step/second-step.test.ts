import type { ErrorCode } from '@hearth/contract'
import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../../ground/testing/test-server.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import { seal, unseal } from './seal.ts'

const password = 'correct horse battery'
let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })
const nameOf = async (who: Agent) => (await who.call('readMe')).account?.name ?? ''

/** An account with a second step, and the app that makes its codes. */
const withApp = async () => {
  const ana = await server.person()
  const { secret, uri } = await ana.call('startSecondStep', { body: { password } })
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  // Each code counts once, so the clock goes on before the next.
  const code = () => {
    server.advance(30)
    return totp.generate({ timestamp: server.clock().getTime() })
  }
  const { recoveryCodes } = await ana.call('confirmSecondStep', { body: { code: code() } })
  return { ana, name: await nameOf(ana), secret, uri, code, recoveryCodes }
}
const signIn = async (name: string, more: object = {}) =>
  (await server.visitor()).call('signIn', { body: { name, password, ...more } })

describe('a second step', () => {
  test('counts only once a code was shown, and then is asked for after the right password only', async () => {
    const ana = await server.person()
    await ana.call('startSecondStep', { body: { password } })
    await signIn(await nameOf(ana))
    await refused(ana.call('confirmSecondStep', { body: { code: '000000' } }), 'code-refused')

    const { ana: ben, name, uri, code, recoveryCodes } = await withApp()
    expect(uri).toContain('otpauth://totp/Hearth:')
    expect(recoveryCodes).toHaveLength(10)
    expect(await ben.call('readAccount')).toMatchObject({ hasSecondStep: true, recoveryCodesLeft: 10 })
    await refused(signIn(name), 'code-needed')
    await refused(signIn(name, { password: 'not the password', code: code() }), 'sign-in-refused')
    await refused(signIn(name, { code: '000000' }), 'code-refused')
    await signIn(name, { code: code() })
  })

  test('takes each code once, and none of another time', async () => {
    const { name, code } = await withApp()
    const one = code()
    await signIn(name, { code: `${one.slice(0, 3)} ${one.slice(3)}` })
    await refused(signIn(name, { code: one }), 'code-refused')
    const old = code()
    server.advance(90)
    await refused(signIn(name, { code: old }), 'code-refused')
  })

  test('stands eight wrong codes in a quarter of an hour', async () => {
    const { name, code } = await withApp()
    for (let time = 0; time < 8; time += 1) await refused(signIn(name, { code: '000000' }), 'code-refused')
    await refused(signIn(name, { code: code() }), 'too-many-requests')
    server.advance(900)
    await signIn(name, { code: code() })
  })

  test('has recovery codes: each opens once, however it is typed, and new ones end the old', async () => {
    const { ana, name, code, recoveryCodes } = await withApp()
    const [first = '', second = ''] = recoveryCodes
    await signIn(name, { code: first.toUpperCase().replace('-', ' ') })
    await refused(signIn(name, { code: first }), 'code-refused')
    expect((await ana.call('readAccount')).recoveryCodesLeft).toBe(9)
    const { recoveryCodes: fresh } = await ana.call('renewRecoveryCodes', { body: { password, code: code() } })
    await refused(signIn(name, { code: second }), 'code-refused')
    await signIn(name, { code: fresh[0] })
  })

  test('is asked for before everything that matters, and to end it', async () => {
    const { ana, name, code } = await withApp()
    const words = 'go' as const
    const next = 'a wholly new password'
    await refused(ana.call('changePassword', { body: { current: password, next } }), 'code-needed')
    await refused(ana.call('changeEmail', { body: { password, email: null } }), 'code-needed')
    await refused(ana.call('eraseAccount', { body: { password, words } }), 'code-needed')
    await refused(ana.call('exportAccount', { body: { password } }), 'code-needed')
    await refused(ana.call('askForPasskey', { body: { password } }), 'code-needed')
    await refused(ana.call('endSecondStep', { body: { password } }), 'code-needed')
    await refused(ana.call('startSecondStep', { body: { password, code: code() } }), 'not-allowed')
    await ana.call('endSecondStep', { body: { password, code: code() } })
    await signIn(name)
    expect(await ana.call('readAccount')).toMatchObject({ hasSecondStep: false, recoveryCodesLeft: 0 })
  })

  test('stays when a keeper makes a reset link', async () => {
    const { ana, name, code } = await withApp()
    const keeper = await server.keeper()
    const params = { spaceId: keeper.space.id, personId: ana.personId }
    const { path } = await keeper.call('createPasswordReset', { params })
    const visitor = await server.visitor()
    const next = 'a wholly new password'
    await visitor.call('resetPassword', { params: { token: path.slice('/reset/'.length) }, body: { next } })
    await refused(visitor.call('signIn', { body: { name, password: next } }), 'code-needed')
    await visitor.call('signIn', { body: { name, password: next, code: code() } })
  })

  test('leaves neither its secret nor a recovery code readable in any row', async () => {
    const { secret, recoveryCodes } = await withApp()
    const { rows } = await sql<{ row: string }>`
      select second_step::text as row from second_step union all select recovery_code::text from recovery_code`.execute(
      server.db,
    )
    expect(rows.length).toBeGreaterThan(10)
    const all = rows.map((each) => each.row).join('\n')
    for (const hidden of [secret, ...recoveryCodes]) expect(all).not.toContain(hidden)
  })
})

test('what is sealed opens with the same secret for the same account, and not otherwise', () => {
  const sealed = seal('one secret', 'ana', 'KEY')
  expect(unseal('one secret', 'ana', sealed)).toBe('KEY')
  expect(unseal('one secret', 'ben', sealed)).toBeNull()
  expect(unseal('another', 'ana', sealed)).toBeNull()
  expect(unseal('one secret', 'ana', 'nonsense')).toBeNull()
  expect(seal('one secret', 'ana', 'KEY')).not.toBe(sealed)
})

test('recovery codes are ten different ones that nobody mistakes', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^[2-9a-hj-km-np-tw-z]{5}-[2-9a-hj-km-np-tw-z]{5}$/)
})
