import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPerson, picture } from '../browser.ts'
import { invite, join, openPlace, type Person, password, postWith, startThread } from '../people.ts'
import { type RunningServer, startServer } from '../running-server.ts'

const title = 'Hello from a new gardener'
const words = 'I moved here in spring and grow far too many tomatoes.'
let server: RunningServer
let browser: Browser
let keeper: Person
let greeter: Person
let newcomer: Person
let visitor: Person
const hosts = new Set<string>()

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  keeper = await openPlace(browser, server)
  greeter = await join(browser, server, await invite(keeper.page), 'Greta')
  await startThread(greeter.page, 'The long table', 'It stands in the yard again.')
  newcomer = await openPerson(browser, server.address)
  visitor = await openPerson(browser, server.address)
  for (const { page } of [newcomer, visitor]) page.on('request', (request) => hosts.add(new URL(request.url()).host))
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** Pictures for people to look at: light and dark, wide and on a phone. */
const pictures = async (page: Page, name: string): Promise<void> => {
  await picture(page, `newcomers-${name}`)
  const size = page.viewportSize() ?? { width: 1100, height: 900 }
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 360, height: 800 })
  await picture(page, `newcomers-${name}-dark-360`)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(size)
}

test('a keeper opens the door, and lets first posts wait for a look', async () => {
  const { page } = keeper
  await page.goto('/s/harbour/settings')
  await page
    .getByRole('group', { name: 'Who may join' })
    .getByRole('radio', { name: /^Anybody/ })
    .check()
  await page
    .getByRole('group', { name: 'Who may read' })
    .getByRole('radio', { name: /^Everybody/ })
    .check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved').first().waitFor()
  await page.getByRole('link', { name: 'Newcomers' }).click()
  await page.getByRole('radio', { name: /The first one waits/ }).check()
  await pictures(page, 'settings')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved').first().waitFor()
  await page.reload()
  expect(await page.getByRole('radio', { name: /The first one waits/ }).isChecked()).toBe(true)
})

test('somebody offers to say hello', async () => {
  const { page } = greeter
  await page.goto('/s/harbour/me')
  const offer = page.getByRole('checkbox', { name: /Tell me when somebody writes here for the first time/ })
  const kept = page.waitForResponse((response) => response.request().method() === 'PUT')
  await offer.check()
  await kept
  await page.reload()
  await offer.waitFor()
  expect(await offer.isChecked()).toBe(true)
})

test('whoever comes from outside signs up while the browser does a small sum, on our own host alone', async () => {
  const { page } = newcomer
  await page.goto('/s/harbour/join')
  const asked = page.waitForResponse((response) => response.url().endsWith('/challenges'))
  await page.getByLabel('Sign-in name').fill('noor')
  await asked
  await page.getByLabel('Password').fill(password)
  await page.getByLabel('Your name here').fill('Noor')
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.waitForURL(/\/s\/harbour$/)
  expect([...hosts]).toEqual([new URL(server.address).host])
})

test('the first post waits, and its author reads why and what comes then', async () => {
  const { page } = newcomer
  await startThread(page, title, words)
  await page.getByText('Thank you, it has arrived.').waitFor()
  await page.getByText('You are told as soon as somebody has looked').waitFor()
  await page.getByText(words).first().waitFor()
  await pictures(page, 'waiting')
  await greeter.page.goto('/s/harbour')
  await greeter.page.getByText('The long table').first().waitFor()
  expect(await greeter.page.getByText(title).count()).toBe(0)
})

test('a moderator reads it among the cases and shows it with one tap', async () => {
  const { page } = keeper
  await page.goto('/s/harbour/cases')
  await page.getByRole('link', { name: 'A first post waits for a look' }).waitFor()
  await page.getByText(words).waitFor()
  await pictures(page, 'queue')
  await page.getByRole('button', { name: 'Show it to everybody' }).click()
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  await page.waitForTimeout(11_000)
})

test('its author hears that it is there, and nobody wrote to them by machine', async () => {
  const { page } = newcomer
  await page.goto('/s/harbour/notices')
  await page.getByText('A moderator has looked: your post can be seen by everybody now.').click()
  await page.getByRole('heading', { name: title }).waitFor()
  expect(await page.getByText('Thank you, it has arrived.').count()).toBe(0)
  await page.getByText('No replies yet').first().waitFor()
})

test('a person who offered it is told, and says hello in words of their own', async () => {
  const { page } = greeter
  await page.goto('/s/harbour/notices')
  await page.getByText('Noor wrote here for the first time. You offered to say hello.').click()
  await page.getByText('This is the first post by Noor here').waitFor()
  await pictures(page, 'greeting')
  await page.getByRole('button', { name: 'Say hello' }).click()
  const box = page.getByRole('textbox', { name: /reply/i })
  expect(await box.inputValue().catch(() => box.textContent())).toBe('')
  await box.fill('Welcome, Noor. Bring some to the long table on Sunday.')
  await page.getByRole('button', { name: 'Reply', exact: true }).last().click()
  await postWith(page, 'Bring some to the long table').waitFor()
  await page.reload()
  await postWith(page, 'Bring some to the long table').waitFor()
  expect(await page.getByText('This is the first post by Noor here').count()).toBe(0)
})

test('one switch for a storm: everybody reads until when, what is too quick comes back with its words', async () => {
  await keeper.page.goto('/s/harbour/settings/newcomers')
  await keeper.page.getByRole('button', { name: 'Slow everything down' }).click()
  await keeper.page
    .getByText(/^Everything is slow until/)
    .first()
    .waitFor()
  const { page } = newcomer
  await page.goto('/s/harbour/new')
  await page.getByText('It is busy here just now.').waitFor()
  await pictures(page, 'storm')
  await page.getByLabel('Title').fill('Quick')
  const box = page.getByRole('textbox', { name: 'Your words' })
  await box.fill('And another thing at once.')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByText(/Your words are kept; they can go at/).waitFor()
  expect(await page.getByLabel('Title').inputValue()).toBe('Quick')
  await page.getByText('And another thing at once.').first().waitFor()
})

test('one tap ends it', async () => {
  const { page } = keeper
  await page.goto('/s/harbour')
  await page.getByRole('status').getByRole('button', { name: 'End it now' }).click()
  await page.getByText('It is over. Everybody posts as usual.').waitFor()
  expect(await page.getByText('It is busy here just now.').count()).toBe(0)
})

test('somebody without an account reports; the sum costs no tap', async () => {
  const { page } = visitor
  await page.goto('/s/harbour')
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('heading', { name: title }).waitFor()
  await page.goto(`${page.url().split('?')[0]}/report`)
  await page.getByLabel('Spam').first().check()
  await page.getByRole('button', { name: 'Send report' }).click()
  await page.getByText('Thank you, it has arrived').first().waitFor()
  expect([...hosts]).toEqual([new URL(server.address).host])
  expect([...keeper.problems, ...greeter.problems, ...newcomer.problems, ...visitor.problems]).toEqual([])
  expect(server.output()).not.toMatch(/tomatoes|long table/)
})
