import type { ErrorCode } from '@hearth/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../../ground/testing/test-server.ts'
import { siteOf } from './site.ts'

// What a device answers is tried with Chromium's own authenticator, in e2e/journeys/account.test.ts.
const password = 'correct horse battery'
let server: TestServer
beforeAll(async () => {
  server = await openTestServer({ env: { PUBLIC_URL: 'https://harbour.example' } })
})
afterAll(() => server.close())

const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })

test('a device is asked for a key of this site that can be found and asks for a finger, face or PIN', async () => {
  const ana = await server.person()
  await refused(ana.call('askForPasskey', { body: { password: 'not the password' } }), 'password-refused')
  expect(await ana.call('askForPasskey', { body: { password } })).toMatchObject({
    rp: { id: 'harbour.example' },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    attestation: 'none',
  })
  const asked = (await (await server.visitor()).call('askToSignIn')) as { allowCredentials?: unknown[] }
  expect(asked).toMatchObject({ rpId: 'harbour.example', userVerification: 'required' })
  // Which keys there are is told to nobody.
  expect(asked.allowCredentials ?? []).toEqual([])
})

test.each([null, 'nonsense', {}, { id: 'x' }, { id: 'x', rawId: 'x', type: 'public-key', response: {} }])(
  'an answer such as %j is refused',
  async (credential) => {
    const ana = await server.person()
    await ana.call('askForPasskey', { body: { password } })
    await refused(ana.call('addPasskey', { body: { credential } }), 'passkey-refused')
    await refused((await server.visitor()).call('signInWithPasskey', { body: { credential } }), 'passkey-refused')
  },
)

test('the address that people use counts, whatever a request says of itself', () => {
  expect(siteOf('https://harbour.example', 'http://evil.example')).toEqual({
    origin: 'https://harbour.example',
    host: 'harbour.example',
  })
  expect(siteOf(null, 'http://localhost:4747')).toEqual({ origin: 'http://localhost:4747', host: 'localhost' })
})
