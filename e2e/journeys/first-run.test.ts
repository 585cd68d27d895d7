import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPerson, picture } from '../browser.ts'
import { invite, join, openPlace, openThread, type Person, password, startThread } from '../people.ts'
import { type RunningServer, startServer } from '../running-server.ts'

let server: RunningServer
let browser: Browser
let keeper: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

test('the link that the start prints opens a first space, and the empty feed invites', async () => {
  keeper = await openPlace(browser, server)
  await keeper.page.getByRole('link', { name: 'Talk' }).click()
  await keeper.page.getByText('It is quiet here').waitFor()
  await picture(keeper.page, 'first-run-empty')
})

test('whichever style sheet comes first, it knows the order of the layers', async () => {
  const firstRules = await keeper.page.evaluate(() =>
    [...document.styleSheets].map((sheet) => sheet.cssRules[0]?.cssText ?? ''),
  )
  expect(firstRules.length).toBeGreaterThan(1)
  for (const rule of firstRules) expect(rule).toMatch(/^@layer tokens, base, ui, areas/)
})

test('the link works once', async () => {
  const { page } = await openPerson(browser, server.address)
  await page.goto(server.setupLink ?? '')
  await page.getByText('Already set up').first().waitFor()
})

test('a first thread appears in the feed with the reason for its place', async () => {
  await startThread(keeper.page, 'Good morning', 'The kettle is on. Who is here?')
  await keeper.page.goto('/s/harbour')
  await keeper.page.getByRole('link', { name: 'Good morning' }).first().waitFor()
})

test('somebody comes by invitation and answers', async () => {
  const guest = await join(browser, server, await invite(keeper.page), 'Ana')
  await openThread(guest.page, 'Good morning')
  await guest.page.getByRole('textbox', { name: /reply/i }).fill('Me! With biscuits.')
  await guest.page.getByRole('button', { name: 'Reply', exact: true }).last().click()
  // In the thread, not only in the box that it was written in.
  await guest.page.getByRole('article').filter({ hasText: 'With biscuits' }).waitFor()
  expect(guest.problems).toEqual([])
})

test('the keeper has a notice of the reply', async () => {
  await keeper.page.goto('/s/harbour/notices')
  await keeper.page.getByText(/Ana/).first().waitFor()
})

test('signing out and in again works, and a wrong password is refused kindly', async () => {
  const { page, problems } = await openPerson(browser, server.address)
  await page.goto('/sign-in')
  await page.getByLabel('Sign-in name').fill('kit')
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).last().click()
  await page.getByText('That name and password do not go together.').waitFor()
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).last().click()
  await page.getByText('Harbour').first().waitFor()
  expect(problems).toEqual([])
})

test('a stranger who opens the space is told how to come in', async () => {
  const { page } = await openPerson(browser, server.address)
  await page.goto('/s/harbour')
  await page.getByText(/Only members read here/).waitFor()
  expect(keeper.problems).toEqual([])
})
