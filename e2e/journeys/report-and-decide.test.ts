import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, picture } from '../browser.ts'
import { invite, join, openMenu, openPlace, openThread, type Person, startThread } from '../people.ts'
import { type RunningServer, startServer } from '../running-server.ts'

const title = 'Bins again'
let server: RunningServer
let browser: Browser
let keeper: Person
let moderator: Person
let author: Person
let reporter: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  keeper = await openPlace(browser, server)
  moderator = await join(browser, server, await invite(keeper.page), 'Tomasz')
  author = await join(browser, server, await invite(keeper.page), 'Dermot')
  reporter = await join(browser, server, await invite(keeper.page), 'Sam')
  await keeper.page.goto('/s/harbour/settings/people')
  await keeper.page.getByLabel('Role of Tomasz').selectOption('moderator')
  await keeper.page
    .getByText(/Tomasz is now/)
    .first()
    .waitFor()
  await startThread(author.page, title, 'The people at 32 never put the lid on, every single week.')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

test('a report takes two taps from the post', async () => {
  const { page } = reporter
  await openThread(page, title)
  await openMenu(page, 'never put the lid on')
  await page.getByRole('menuitem', { name: 'Report' }).click()
  await page.getByLabel('Harassment').first().click()
  const send = page.getByRole('button', { name: 'Send report' })
  if (await send.isVisible()) await send.click()
  await page.getByText('Thank you, it has arrived').first().waitFor()
  await picture(page, 'report-sent')
})

test('a moderator takes the case and decides it, with rule and reason', async () => {
  const { page } = moderator
  await page.goto('/s/harbour/cases')
  await page.getByText('One case waits').first().waitFor()
  await page
    .getByRole('button', { name: 'Take the next case' })
    .or(page.getByRole('link', { name: 'Take the next case' }))
    .click()
  await page.getByRole('heading', { name: 'Decide' }).waitFor()
  await page.getByRole('button', { name: 'Show the text' }).click()
  await page.getByText('never put the lid on').first().waitFor()
  await page.getByRole('radio', { name: 'Talk to the person, not at them' }).check()
  // After the rule, the form shows what it suggests; everything else is one click away.
  const other = page.getByRole('button', { name: 'Something else' })
  if (await other.isVisible()) await other.click()
  await page.getByRole('radio', { name: /^Fold the post/ }).check()
  await page.getByLabel('What the author will read').fill('Please talk about the bins, not about the family at 32.')
  await picture(page, 'case-decide')
  await page.getByRole('button', { name: 'Fold the post' }).click()
  await page.getByRole('button', { name: 'Undo' }).waitFor()
})

test('for ten seconds nobody is told; then the author reads what, which rule and why', async () => {
  const { page } = author
  await page.goto('/s/harbour/notices')
  expect(await page.getByText(/folded|decision/i).count()).toBe(0)
  await page.waitForTimeout(11_000)
  await page.reload()
  await page
    .getByRole('link', { name: /post|decision|folded/i })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Your post was folded' }).waitFor()
  await page.getByText('Please talk about the bins').waitFor()
  await picture(page, 'statement')
})

test('the reporter is told what became of it', async () => {
  const { page } = reporter
  await page.goto('/s/harbour/my-reports')
  await page.getByText('Something was done').first().waitFor()
})

test('the author asks that somebody else looks again', async () => {
  const { page } = author
  await page.getByLabel('What should they know?').fill('I meant the lids, and I like the family. I can put it better.')
  await page.getByRole('button', { name: 'Ask for another look' }).click()
  await page
    .getByText(/Another look is on its way|Somebody will look again/)
    .first()
    .waitFor()
})

test('whoever decided cannot answer; another person takes the decision back', async () => {
  await moderator.page.goto('/s/harbour/appeals')
  await moderator.page.getByText('Somebody else decides this one').first().waitFor()
  const { page } = keeper
  await page.goto('/s/harbour/appeals')
  await page.getByRole('radio', { name: /^Take the decision back/ }).check()
  await page.getByRole('button', { name: 'Send the answer' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Undone. Nobody was told.').waitFor()
  await page.getByRole('radio', { name: /^Take the decision back/ }).check()
  await page.getByRole('button', { name: 'Send the answer' }).click()
  await page.getByText('The appeal is answered.').waitFor()
  await page.getByText('Taken back', { exact: false }).first().waitFor()
})

test('the post is there again for everybody, and the author knows', async () => {
  await openThread(reporter.page, title)
  await reporter.page.getByText('never put the lid on').first().waitFor()
  // For ten seconds the answer can be undone, and nobody is told.
  await author.page.waitForTimeout(11_000)
  await author.page.reload()
  await author.page.getByText('The decision was taken back').first().waitFor()
  expect([...keeper.problems, ...moderator.problems, ...author.problems, ...reporter.problems]).toEqual([])
  expect(server.output()).not.toMatch(/lid on|family at 32/)
})
