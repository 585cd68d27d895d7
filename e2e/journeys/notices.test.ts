import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPerson, picture } from '../browser.ts'
import { invite, join, openMenu, openPlace, openThread, type Person, startThread } from '../people.ts'
import { type RunningServer, startServer } from '../running-server.ts'

const title = 'The old crane'
let server: RunningServer
let browser: Browser
let keeper: Person
let ana: Person
let ben: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  keeper = await openPlace(browser, server)
  ana = await join(browser, server, await invite(keeper.page), 'Ana')
  ben = await join(browser, server, await invite(keeper.page), 'Ben')
  await startThread(ana.page, title, 'Does anybody know who painted it?')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const bell = (page: Page) => page.locator('.bar').getByRole('link', { name: /^Notices/ })
const reply = async (page: Page, text: string) => {
  const box = page.getByRole('textbox', { name: /reply/i })
  await box.fill(text)
  await box.press('Control+Enter')
  await page.getByText(text).first().waitFor()
}

test('the bell rings as somebody answers, without asking anew', async () => {
  await ana.page.goto('/s/harbour/rules')
  expect(await bell(ana.page).getAttribute('aria-label')).toBe('Notices')
  await openThread(ben.page, title)
  await reply(ben.page, 'My uncle did, I think.')
  // Polling would take 45 seconds.
  await bell(ana.page).and(ana.page.getByLabel('Notices, 1 new')).waitFor({ timeout: 10_000 })
  expect(await ana.page.getByRole('status').filter({ hasText: 'Ben answered you.' }).count()).toBe(1)
  await picture(ana.page, 'notices-bell')
})

test('a notice that is read is read in every window', async () => {
  const other = await ana.page.context().newPage()
  await other.goto('/s/harbour/notices')
  await other.getByRole('link', { name: 'Ben answered you.' }).waitFor()
  await picture(other, 'notices')
  await other.getByRole('button', { name: 'Mark all as read' }).click()
  await other.close()
  await ana.page.bringToFront()
  await ana.page.locator('.bell-count').waitFor({ state: 'detached', timeout: 10_000 })
})

test('everybody chooses what they are told, with the keyboard too', async () => {
  const { page } = ana
  await page.goto('/s/harbour/notices')
  await page.getByRole('link', { name: 'What I am told' }).click()
  await page.getByRole('heading', { name: 'What you are told' }).waitFor()
  const thanks = page.getByRole('group', { name: 'Thanks' })
  await thanks.getByRole('button', { name: 'Once a day' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Saved').first().waitFor()
  await page.reload()
  expect(await thanks.getByRole('button', { name: 'Once a day' }).getAttribute('aria-pressed')).toBe('true')
  await page.getByText('it cannot be turned off').waitFor()
  await picture(page, 'notice-settings')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 360, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await picture(page, 'notice-settings-phone')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1100, height: 900 })
})

test('whoever wants to be asked is asked before their name leads to them', async () => {
  const { page } = ana
  await page.goto('/s/harbour/mentions')
  await page.getByRole('radio', { name: /^Ask me first/ }).check()
  await page.getByText('Saved').first().waitFor()
  await startThread(ben.page, 'A boat for Sunday', 'Would @Ana like to come along?')
  await bell(page).and(page.getByLabel('Notices, 1 new')).waitFor({ timeout: 15_000 })
  expect(await ben.page.locator('a.mention').count()).toBe(0)
  await page.goto('/s/harbour/notices')
  await page.getByRole('link', { name: 'Ben would like to mention you, and asks first.' }).click()
  await page.getByText('Ben would like to name you in a post.').waitFor()
  await picture(page, 'mentions')
  await page.getByRole('button', { name: 'That is fine' }).click()
  await page.getByText('Ben named you in a post.').waitFor()
  await ben.page.reload()
  await ben.page.locator('a.mention', { hasText: '@Ana' }).waitFor()
  await page.setViewportSize({ width: 360, height: 800 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, 'mentions-phone')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1100, height: 900 })
})

test('somebody without an account learns by a link what became of their report', async () => {
  await keeper.page.goto('/s/harbour/settings')
  await keeper.page.getByRole('radio', { name: /^Everybody/ }).check()
  await keeper.page.getByRole('button', { name: 'Save' }).first().click()
  await keeper.page.getByText('Saved').first().waitFor()
  const { page, problems } = await openPerson(browser, server.address)
  await openThread(page, title)
  await openMenu(page, 'My uncle did')
  await page.getByRole('menuitem', { name: 'Report' }).click()
  await page.getByLabel('Harassment').first().click()
  const send = page.getByRole('button', { name: 'Send report' })
  if (await send.isVisible()) await send.click()
  await page.getByText('Thank you, it has arrived').first().waitFor()
  await page.locator('a[href*="/receipt/"]').first().click()
  await page.getByRole('heading', { name: 'Your report' }).waitFor()
  await keeper.page.goto('/s/harbour/cases')
  await keeper.page
    .getByRole('button', { name: 'Take the next case' })
    .or(keeper.page.getByRole('link', { name: 'Take the next case' }))
    .click()
  await keeper.page.getByRole('heading', { name: 'Decide' }).waitFor()
  await keeper.page.getByRole('radio', { name: 'Talk to the person, not at them' }).check()
  const otherWays = keeper.page.getByRole('button', { name: 'Something else' })
  if (await otherWays.isVisible()) await otherWays.click()
  await keeper.page.getByRole('radio', { name: /^Fold the post/ }).check()
  await keeper.page.getByLabel('What the author will read').fill('Please keep to what you know.')
  await keeper.page.getByRole('button', { name: 'Fold the post' }).click()
  await keeper.page.getByRole('button', { name: 'Undo' }).waitFor()
  // Nobody is told while the decision may still be undone; the author then hears it without asking.
  await ben.page
    .getByLabel(/^Notices, \d+ new$/)
    .first()
    .waitFor({ timeout: 20_000 })
  await page.reload()
  await page.getByText('Something was done').first().waitFor()
  await picture(page, 'receipt')
  expect([...problems, ...ana.problems, ...ben.problems, ...keeper.problems]).toEqual([])
  expect(server.output()).not.toMatch(/uncle|painted/)
})

test('a server that stops does not wait for those who follow', async () => {
  const before = Date.now()
  await server.stop()
  expect(Date.now() - before).toBeLessThan(20_000)
})
