import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Secret, TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPerson, picture } from '../browser.ts'
import { invite, join, openPlace, type Person, password, startThread } from '../people.ts'
import { type RunningServer, startServer } from '../running-server.ts'

let server: RunningServer
let browser: Browser
let keeper: Person
let ana: Person

beforeAll(async () => {
  // Passkeys belong to a name, and an address of numbers is none.
  server = await startServer({ env: { HOST: 'localhost' } })
  browser = await openBrowser()
  keeper = await openPlace(browser, server)
  ana = await join(browser, server, await invite(keeper.page), 'Ana')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const panel = (page: Page, name: string) => page.getByRole('region', { name })
const signIn = async (page: Page, name: string, words = password) => {
  await page.goto('/sign-in')
  await page.getByLabel('Sign-in name').fill(name)
  await page.getByLabel('Password', { exact: true }).fill(words)
  await page.getByRole('button', { name: 'Sign in' }).last().click()
}

test('one sees where one is signed in, and signs out another browser', async () => {
  const other = await openPerson(browser, server.address)
  await signIn(other.page, 'ana')
  await other.page.waitForURL(/\/s\/harbour/)
  await ana.page.goto('/account')
  const sessions = panel(ana.page, 'Where you are signed in')
  await sessions.getByText('this one').waitFor()
  expect(await sessions.getByRole('listitem').count()).toBe(2)
  await picture(ana.page, 'account')
  await sessions.getByRole('button', { name: /^Sign out Chrome/ }).click()
  await ana.page.getByText('Signed out there.').waitFor()
  expect(await sessions.getByRole('listitem').count()).toBe(1)
  await other.page.goto('/account')
  await other.page.getByText('You are not signed in').first().waitFor()
})

test('the page can be read by everybody', async () => {
  await ana.page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const found = await ana.page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(place: Element): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run(document.body)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
  })
  expect(found).toEqual([])
})

test('a wrong password is said at its field, and what was typed stays', async () => {
  const form = panel(ana.page, 'E-mail')
  await form.getByLabel(/E-mail address/).fill('ana@harbour.example')
  await form.getByLabel('Your password').fill('not the password')
  await form.getByRole('button', { name: 'Save' }).click()
  await form.getByText('That is not your password.').waitFor()
  expect(await form.getByLabel(/E-mail address/).inputValue()).toBe('ana@harbour.example')
  await form.getByLabel('Your password').fill(password)
  await form.getByRole('button', { name: 'Save' }).click()
  await ana.page.getByText('ana@harbour.example is kept', { exact: false }).waitFor()
})

test('another password signs out every other browser and not this one', async () => {
  const other = await openPerson(browser, server.address)
  await signIn(other.page, 'ana')
  await other.page.waitForURL(/\/s\/harbour/)
  const form = panel(ana.page, 'Password')
  await form.getByLabel('Current password').fill(password)
  await form.getByLabel('New password').fill('another long password')
  await form.getByRole('button', { name: 'Change it' }).click()
  await ana.page.getByText('Your password is changed.', { exact: false }).waitFor()
  await other.page.goto('/account')
  await other.page.getByText('You are not signed in').first().waitFor()
  await ana.page.reload()
  await panel(ana.page, 'Password').waitFor()
})

test('everything one wrote comes along as a file', async () => {
  await startThread(ana.page, 'Marmalade', 'I have a recipe.')
  await ana.page.goto('/account')
  const form = panel(ana.page, 'Take my data with me')
  await form.getByLabel('Your password').fill('another long password')
  const download = ana.page.waitForEvent('download')
  await form.getByRole('button', { name: 'Download' }).click()
  const file = JSON.parse(await readFile((await (await download).path()) ?? '', 'utf8'))
  expect(file.account.name).toBe('ana')
  expect(file.spaces[0].posts[0].text).toBe('I have a recipe.')
})

test('erasing asks what becomes of the words, and once more who it is', async () => {
  await ana.page.goto('/account')
  await ana.page.getByRole('button', { name: 'Erase my account' }).click()
  const dialog = ana.page.getByRole('dialog')
  await dialog.getByText('It stays, without my name').waitFor()
  await picture(ana.page, 'account-erase')
  await dialog.getByLabel('Your password').fill('another long password')
  await dialog.getByRole('button', { name: 'Erase it for good' }).click()
  await ana.page.getByText('Your account is erased.', { exact: false }).waitFor()
  await keeper.page.goto('/s/harbour')
  await keeper.page.getByText('Somebody who left').first().waitFor()
  await keeper.page.getByRole('link', { name: 'Marmalade' }).first().click()
  await keeper.page.getByText('I have a recipe.').waitFor()
  expect(ana.problems).toEqual([])
})

test('a class code is made, typed in small letters, and opens the space', async () => {
  await keeper.page.goto('/s/harbour/settings/invitations')
  await keeper.page.getByText('A code', { exact: true }).click()
  await keeper.page.getByRole('button', { name: 'Make a code' }).click()
  const field = keeper.page.getByLabel('Code', { exact: true })
  await field.waitFor()
  const code = await field.inputValue()
  await picture(keeper.page, 'invitation-code')
  const { page, problems } = await openPerson(browser, server.address)
  await page.goto('/join')
  await page.getByLabel('Code', { exact: true }).fill('XXXX-XXXX')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('Ask for a new one.', { exact: false }).waitFor()
  await page.getByLabel('Code', { exact: true }).fill(code.toLowerCase().replace('-', ' '))
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('Sign-in name').fill('bo')
  await page.getByLabel('New password').fill(password)
  await page.getByLabel('Your name here').fill('Bo')
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.waitForURL(/\/s\/harbour$/)
  expect(problems).toEqual([])
})

test('one account is somebody else in another space, and the switcher goes between them', async () => {
  await keeper.page.goto('/new-space')
  await keeper.page.getByLabel('Name of the space').fill('Quay')
  await keeper.page.getByLabel('Your name here').fill('Kit of the quay')
  await keeper.page.getByRole('button', { name: 'Open it' }).click()
  await keeper.page.waitForURL(/\/s\/quay/)
  const spaces = keeper.page.getByRole('navigation', { name: 'Your spaces' })
  await spaces.getByRole('button').click()
  await keeper.page.getByRole('menuitem', { name: /Join with a code or link/ }).waitFor()
  await picture(keeper.page, 'switcher')
  await keeper.page.getByRole('menuitem', { name: /Harbour/ }).click()
  await keeper.page.waitForURL(/\/s\/harbour$/)
  await keeper.page.goto('/account')
  await keeper.page.getByText('Kit of the quay').waitFor()
  await keeper.page.getByRole('button', { name: 'Leave Quay' }).click()
  const dialog = keeper.page.getByRole('dialog')
  await dialog.getByLabel('Your password').fill(password)
  await dialog.getByRole('button', { name: 'Leave', exact: true }).click()
  await keeper.page.getByText('You have left Quay.').waitFor()
  expect(keeper.problems).toEqual([])
})

test('a second step is turned on with an app, asked for when signing in, and a recovery code opens too', async () => {
  const { page, problems } = await join(browser, server, await invite(keeper.page), 'Cem')
  await page.goto('/account')
  const step = panel(page, 'A second step')
  await step.getByRole('button', { name: 'Turn it on' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Your password').fill(password)
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await step.getByRole('img', { name: 'Picture for your authenticator app' }).waitFor()
  await picture(page, 'second-step')
  const secret = ((await step.locator('code').first().textContent()) ?? '').replaceAll(' ', '')
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  await step.getByLabel('Code of your app').fill(totp.generate())
  await step.getByRole('button', { name: 'Turn it on' }).click()
  const codes = step.getByRole('listitem')
  await codes.first().waitFor()
  expect(await codes.count()).toBe(10)
  await picture(page, 'recovery-codes')
  const recovery = (await codes.first().textContent()) ?? ''

  const other = await openPerson(browser, server.address)
  await signIn(other.page, 'cem')
  const field = other.page.getByLabel('Code of your app')
  await field.waitFor()
  await other.page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'code')
  await field.fill('000000')
  await other.page.getByRole('button', { name: 'Sign in', exact: true }).last().click()
  await other.page.getByText('That code does not fit.', { exact: false }).waitFor()
  await field.fill(recovery)
  await other.page.getByRole('button', { name: 'Sign in', exact: true }).last().click()
  await other.page.waitForURL(/\/s\/harbour/)
  expect([...problems, ...other.problems]).toEqual([])
})

test('a passkey is made, and signs in without a password', async () => {
  const { page, problems } = await join(browser, server, await invite(keeper.page), 'Dot')
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto('/account')
  const passkeys = panel(page, 'Passkeys')
  const addOne = async () => {
    await passkeys.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByRole('dialog').getByLabel('Your password').fill(password)
    await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click()
  }
  await addOne()
  await page.getByText('Your passkey is kept.', { exact: false }).waitFor()
  await picture(page, 'passkeys')
  // The same device is asked for no second one.
  await addOne()
  await page.getByText('No passkey was made.', { exact: false }).waitFor()
  expect(await passkeys.getByRole('listitem').count()).toBe(1)

  await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click()
  await page.getByText('You are signed out everywhere.', { exact: false }).waitFor()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.waitForURL(/\/s\/harbour$/)

  await page.goto('/account')
  await passkeys.getByRole('button', { name: 'Take it away' }).click()
  await page.getByRole('dialog').getByLabel('Your password').fill(password)
  await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click()
  await page.getByText('That passkey opens nothing any more.').waitFor()
  await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click()
  await page.getByText('You are signed out everywhere.', { exact: false }).waitFor()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.getByText('That passkey opens nothing here.', { exact: false }).waitFor()
  expect(problems).toEqual([])
})
