import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, picture } from '../browser.ts'
import { invite, join, openPlace, openThread, type Person, postWith, startThread } from '../people.ts'
import { type RunningServer, startServer } from '../running-server.ts'

let server: RunningServer
let browser: Browser
let giver: Person
let receiver: Person
let other: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  receiver = await openPlace(browser, server)
  await startThread(
    receiver.page,
    'How to bleed a radiator',
    'Turn the pump off first, then open the valve a quarter turn.',
  )
  giver = await join(browser, server, await invite(receiver.page), 'Lucia')
  other = await join(browser, server, await invite(receiver.page), 'Otto')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

test('somebody thanks for a post: what was done, what it changed', async () => {
  const { page } = giver
  await openThread(page, 'How to bleed a radiator')
  await postWith(page, 'open the valve')
    .getByRole('button', { name: /^Thank/ })
    .first()
    .click()
  await page.getByLabel('What did they do?').fill('You wrote down every step, even the pump.')
  await page.getByLabel('What did it change?').fill('Our bedroom is warm for the first time this year.')
  await picture(page, 'thank-dialog')
  await page.getByRole('button', { name: 'Send thanks' }).click()
  await page.getByText('Your thanks are on their way').first().waitFor()
})

test('the receiver is told, and alone can read it', async () => {
  const { page } = receiver
  await page.goto('/s/harbour/notices')
  await page.getByText(/Lucia/).first().waitFor()
  await page.goto('/s/harbour/thanks')
  await page.getByText('Our bedroom is warm').waitFor()
  await other.page.goto('/s/harbour/thanks')
  await other.page.getByText('No thanks yet').waitFor()
})

test('only the receiver can show it on their page, and make it private again', async () => {
  const { page } = receiver
  await openThread(other.page, 'How to bleed a radiator')
  await other.page.getByRole('link', { name: 'Kit' }).first().click()
  await other.page.waitForURL(/\/people\//)
  expect(await other.page.getByText('Our bedroom is warm').count()).toBe(0)

  await page.goto('/s/harbour/thanks')
  await page.getByRole('button', { name: 'Show on my page' }).click()
  await page.getByRole('button', { name: 'Make private again' }).waitFor()
  await other.page.reload()
  await other.page.getByText('Our bedroom is warm').waitFor()

  await page.getByRole('button', { name: 'Make private again' }).click()
  await page.getByRole('button', { name: 'Show on my page' }).waitFor()
  await other.page.reload()
  await other.page.waitForLoadState('networkidle')
  expect(await other.page.getByText('Our bedroom is warm').count()).toBe(0)
})

test('a reaction shows its counts only to whoever has reacted', async () => {
  const { page } = giver
  await openThread(page, 'How to bleed a radiator')
  const post = postWith(page, 'open the valve')
  await post.getByRole('button', { name: /Helped me/ }).click()
  await post.getByRole('button', { name: /Helped me/, pressed: true }).waitFor()
  expect([...giver.problems, ...receiver.problems, ...other.problems]).toEqual([])
})
