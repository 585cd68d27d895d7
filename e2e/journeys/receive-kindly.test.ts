import type { Browser, Locator, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, picture } from '../browser.ts'
import {
  invite,
  join,
  openMenu,
  openPlace,
  openThread,
  type Person,
  pauseCard,
  postWith,
  startThread,
} from '../people.ts'
import { type RunningServer, startServer } from '../running-server.ts'

const thread = 'Who has the key to the boathouse?'
const blunt = 'Why did you do it that way?'
const harsh = 'You are an idiot, Dermot.'
const plain = 'The key hangs behind the door.'
let server: RunningServer
let browser: Browser
let keeper: Person
let receiver: Person
let page: Page

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  keeper = await openPlace(browser, server)
  receiver = await join(browser, server, await invite(keeper.page), 'Dermot')
  page = receiver.page
  await startThread(page, thread, 'I left it on the hook by the door, as we said.')
  await saysDirect(keeper.page)
  for (const text of [blunt, harsh, plain]) await reply(keeper.page, text)
  await openThread(page, thread)
  // Three answers and a style card are written by hand first.
}, 240_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const saysDirect = async (keeperPage: Page): Promise<void> => {
  await keeperPage.goto('/s/harbour/me')
  await keeperPage
    .getByRole('checkbox', { name: /direct/i })
    .first()
    .check()
  await keeperPage.getByRole('button', { name: 'Save' }).click()
  await keeperPage.waitForURL(/\/people\//)
}

/** The writer decides: where the reader asks, it is sent as it is. */
const reply = async (by: Page, text: string): Promise<void> => {
  await openThread(by, thread)
  const box = by.getByRole('textbox', { name: 'Your reply', exact: true })
  await box.fill(text)
  await box.press('Control+Enter')
  const sent = by.getByRole('article').filter({ hasText: text })
  await Promise.race([sent.waitFor(), pauseCard(by).waitFor()])
  if (await pauseCard(by).isVisible()) await by.getByRole('button', { name: 'Send as is' }).click()
  await sent.waitFor()
}

const panel = (): Locator => page.getByRole('region', { name: 'Another way to read this' })
const askAbout = async (words: string): Promise<void> => {
  await openMenu(page, words)
  await page.getByRole('menuitem', { name: 'Another way to read this' }).click()
  await panel().waitFor()
}
const focusIn = (where: Locator) => where.evaluate((element) => element.contains(document.activeElement))

test('a blunt question to me can be read another way, with reasons, on this device alone', async () => {
  const sent: string[] = []
  const watch = (request: Request) => void sent.push(`${decodeURIComponent(request.url())} ${request.postData() ?? ''}`)
  page.on('request', watch)
  await askAbout(blunt)
  await panel().getByText('This may simply be how they write.').waitFor({ timeout: 60_000 })
  await panel().getByText('It may be a real question, with no reproach in it.').waitFor()
  await panel().getByText('It’s fine not to answer', { exact: false }).waitFor()
  expect(await focusIn(panel())).toBe(true)
  expect(await panel().getByRole('button', { name: 'Report it' }).count()).toBe(0)
  page.off('request', watch)
  expect(sent.filter((one) => /did you do/.test(one))).toEqual([])
  expect(sent.length).toBeGreaterThan(0)
  await picture(page, 'receive-kindly-unclear')
})

test('an opener goes into my reply by my own press, and can be changed there; nothing is sent', async () => {
  const before = await page.getByRole('article').count()
  await panel()
    .getByRole('button', { name: /^I’m not sure how to read/ })
    .click()
  const box = page.getByRole('textbox', { name: 'Your reply to Kit' })
  await expect.poll(() => box.inputValue()).toBe(`I’m not sure how to read “${blunt}”. How do you mean it?`)
  await expect.poll(() => box.evaluate((element) => element.matches(':focus'))).toBe(true)
  await box.press('End')
  await box.pressSequentially(' Thanks!')
  expect(await box.inputValue()).toMatch(/mean it\? Thanks!$/)
  expect(await page.getByRole('article').count()).toBe(before)
  await panel().getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => panel().count()).toBe(0)
  await page.getByRole('button', { name: 'Close', exact: true }).first().click()
})

test('of clear harm there is no kinder reading: leave not to answer, report, mute, a calm sentence; Escape gives the focus back', async () => {
  await askAbout(harsh)
  await panel().getByText('We have no kinder reading', { exact: false }).waitFor({ timeout: 30_000 })
  await panel().getByRole('button', { name: 'Mute Kit' }).waitFor()
  expect(await panel().getByText('It may', { exact: false }).count()).toBe(0)
  await picture(page, 'receive-kindly-harm')
  await panel().getByRole('button', { name: 'Report it' }).click()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  await panel().getByRole('button', { name: 'Close' }).press('Escape')
  await expect.poll(() => panel().count()).toBe(0)
  const menu = postWith(page, harsh).getByRole('button', { name: /^More about the post/ })
  expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('whoever opens a reply to it reads once that it is fine not to answer, and closes that for good', async () => {
  const line = postWith(page, harsh).getByText('It’s fine not to answer', { exact: false })
  const answer = () => postWith(page, harsh).getByRole('button', { name: 'Reply' }).first().click()
  await answer()
  await line.waitFor({ timeout: 30_000 })
  await picture(page, 'receive-kindly-line')
  await page.getByRole('button', { name: 'All right, close this line' }).click()
  await expect.poll(() => line.count()).toBe(0)
  expect(await page.getByRole('textbox', { name: 'Your reply to Kit' }).evaluate((box) => box.matches(':focus'))).toBe(
    true,
  )
  await page.reload()
  await answer()
  await page.waitForTimeout(4000)
  expect(await line.count()).toBe(0)
})

test('an ordinary reply is offered nothing, on a phone in the dark too', async () => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.reload()
  await askAbout(plain)
  await panel().getByText('We see nothing in it', { exact: false }).waitFor({ timeout: 30_000 })
  expect(await panel().getByRole('button').count()).toBe(1)
  await panel().getByRole('button', { name: 'Close' }).click()
  for (const [words, name] of [
    [blunt, 'unclear'],
    [harsh, 'harm'],
  ] as const) {
    await askAbout(words)
    await panel().getByText('It’s fine not to answer', { exact: false }).waitFor({ timeout: 30_000 })
    await panel().scrollIntoViewIfNeeded()
    await picture(page, `receive-kindly-${name}-phone`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await panel().getByRole('button', { name: 'Close' }).click()
  }
})

test('my own posts have no such item, no words went into the log, and no script failed', async () => {
  await openMenu(page, 'I left it on the hook')
  await page.getByRole('menuitem', { name: 'Copy link' }).waitFor()
  expect(await page.getByRole('menuitem', { name: 'Another way to read this' }).count()).toBe(0)
  expect(server.output()).not.toMatch(/idiot|that way/)
  expect([...receiver.problems, ...keeper.problems]).toEqual([])
})
