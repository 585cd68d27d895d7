import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, picture } from '../browser.ts'
import { invite, join, openMenu, openPlace, openThread, type Person, postWith, startThread } from '../people.ts'
import { type RunningServer, startServer } from '../running-server.ts'

const title = 'Who waters the plants?'
let server: RunningServer
let browser: Browser
let ana: Person
let rob: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  ana = await openPlace(browser, server)
  await startThread(ana.page, title, 'The fern by the window looks thirsty.')
  rob = await join(browser, server, await invite(ana.page), 'Rob')
  await openThread(rob.page, title)
  await reply(rob.page, 'I watered it on Monday, like every week.')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const box = (page: Page) => page.getByRole('textbox', { name: /reply/i })
const reply = async (page: Page, text: string) => {
  await box(page).fill(text)
  await page.getByRole('button', { name: 'Reply', exact: true }).last().click()
  await page.getByRole('article').filter({ hasText: text }).waitFor()
}
const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name })

test('somebody is muted from their post in two taps, on a phone, and the page follows at once', async () => {
  const { page } = ana
  await page.setViewportSize({ width: 360, height: 740 })
  await openThread(page, title)
  await openMenu(page, 'I watered it on Monday')
  await item(page, 'Mute Rob').click()
  await page.getByText('Folded, because you muted or blocked Rob.').waitFor()
  expect(await page.getByText('I watered it on Monday').count()).toBe(0)
  await picture(page, 'protect-muted-360')
  await page.getByRole('button', { name: 'Show it' }).click()
  await page.getByText('I watered it on Monday').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('You hear from Rob again.').waitFor()
  await page.getByText('Folded, because you muted').waitFor({ state: 'detached' })
})

test('somebody who is blocked cannot answer, is told nothing, and is unblocked on one page', async () => {
  const { page } = ana
  await openMenu(page, 'I watered it on Monday')
  await item(page, 'Block Rob').click()
  await page.getByText('Folded, because you muted or blocked Rob.').waitFor()
  await rob.page.reload()
  await rob.page.getByText('Kit takes answers here from people they chose.').waitFor()
  expect(await rob.page.getByText(/block/i).count()).toBe(0)
  await picture(rob.page, 'protect-limited')
  await page.goto('/s/harbour/boundaries')
  await page.getByText('Blocked', { exact: true }).waitFor()
  await picture(page, 'protect-boundaries-360')
  await page.getByRole('button', { name: 'Undo Rob' }).click()
  await page.getByText('Nobody.', { exact: true }).first().waitFor()
  await rob.page.reload()
  await box(rob.page).waitFor()
})

test('a word is hidden, folds what holds it, and shows again', async () => {
  const { page } = ana
  await page.getByLabel('A word or a few').fill('Monday')
  await page.getByRole('button', { name: 'Hide it' }).click()
  await page.getByText('“monday” is folded from now on.').waitFor()
  await openThread(page, title)
  await page.getByText('Folded, because it holds a word you asked not to see.').waitFor()
  expect(await page.getByText('I watered it on Monday').count()).toBe(0)
  await page.goto('/s/harbour/boundaries')
  await page.getByRole('button', { name: 'Show “monday” again' }).click()
  await openThread(page, title)
  await page.getByText('I watered it on Monday').waitFor()
})

test('quiet hours are set and kept', async () => {
  const { page } = ana
  await page.goto('/s/harbour/boundaries')
  await page.getByLabel('Quiet hours every day').check()
  await page.getByLabel('From', { exact: true }).fill('21:30')
  await page.getByLabel('Until', { exact: true }).fill('07:15')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Quiet from 21:30 until 07:15.').waitFor()
  await page.reload()
  await expect.poll(() => page.getByLabel('From', { exact: true }).inputValue()).toBe('21:30')
})

test('the author lets nobody answer, then people they follow', async () => {
  const { page } = ana
  await page.setViewportSize({ width: 1100, height: 900 })
  await openThread(page, title)
  await openMenu(page, 'The fern by the window')
  await item(page, 'Who may answer').click()
  await page.getByRole('radio', { name: /^Nobody/ }).check()
  await picture(page, 'protect-who-may-answer')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Nobody else may answer.').waitFor()
  await rob.page.reload()
  await rob.page.getByText('Kit takes answers here from people they chose.').waitFor()

  await page.getByRole('link', { name: 'Rob' }).first().click()
  await page.getByRole('button', { name: 'More about Rob' }).click()
  await item(page, 'Follow Rob').click()
  await page.getByText('You follow Rob.', { exact: false }).waitFor()
  await openThread(page, title)
  await openMenu(page, 'The fern by the window')
  await item(page, 'Who may answer').click()
  await page.getByRole('radio', { name: /^People I follow/ }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('People you follow may answer.').waitFor()
  await rob.page.reload()
  await reply(rob.page, 'And once more today.')
})

test('whoever can read a post reads what a change took and brought', async () => {
  const { page } = rob
  await openMenu(page, 'And once more today.')
  await item(page, 'Edit').click()
  const edit = page.getByRole('textbox', { name: 'Change your post' })
  await expect.poll(() => edit.inputValue()).toBe('And once more today.')
  await edit.fill('And twice more today.')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('Changed.', { exact: true }).waitFor()
  await openThread(ana.page, title)
  await postWith(ana.page, 'And twice more today.').getByRole('button', { name: 'edited' }).click()
  const dialog = ana.page.getByRole('dialog')
  await dialog.locator('del', { hasText: 'once' }).waitFor()
  await dialog.locator('ins', { hasText: 'twice' }).waitFor()
  await picture(ana.page, 'protect-history')
})

test('no script failed, and the log holds no word of it', () => {
  expect([...ana.problems, ...rob.problems]).toEqual([])
  expect(server.output()).not.toMatch(/fern|monday|watered/i)
})
