import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, picture } from '../browser.ts'
import { invite, join, openPlace, openThread, type Person, pauseCard, startThread } from '../people.ts'
import { type RunningServer, startServer } from '../running-server.ts'

const harsh = 'The bay is on the left. You are an idiot, Kit.'
let server: RunningServer
let browser: Browser
let writer: Person
let page: Page
const published: string[] = []
const counted: string[] = []

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  const keeper = await openPlace(browser, server)
  await startThread(keeper.page, 'Where is the loading bay?', 'I looked on the right and found only bins.')
  writer = await join(browser, server, await invite(keeper.page), 'Dermot')
  page = writer.page
  page.on('request', (request) => {
    const body = request.postData() ?? ''
    if (/\/posts$/.test(request.url())) published.push(body)
    else if (/\/outcomes$/.test(request.url())) counted.push(body)
    else expect(body).not.toContain('idiot')
  })
  await openThread(page, 'Where is the loading bay?')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const box = () => page.getByRole('textbox', { name: /reply/i })

/** The reader has 400 ms; on a busy machine its first answer may come later, and then the message goes: load it first. */
const readerIsThere = async () => {
  await box().click()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(4000)
}

test('a draft survives a reload, on this device', async () => {
  await box().fill(harsh)
  await page.waitForTimeout(1200)
  await page.reload()
  await expect.poll(() => box().inputValue(), { timeout: 10_000 }).toBe(harsh)
  expect(published).toEqual([])
})

test('before a harsh reply goes, the card names the words and says why, and the text keeps the focus', async () => {
  await readerIsThere()
  await box().press('Control+Enter')
  await pauseCard(page).waitFor()
  await page.getByText('may read as about the person').first().waitFor()
  expect(published).toEqual([])
  expect(await box().evaluate((element) => element.matches(':focus'))).toBe(true)
  await picture(page, 'write-kindly-pause')
})

test('a kinder wording is taken, and what goes is what the writer saw', async () => {
  await page.getByRole('button', { name: 'See a kinder wording' }).click()
  await page
    .getByRole('button', { name: /^Use this wording/ })
    .first()
    .click()
  const softened = await box().inputValue()
  expect(softened).toContain('The bay is on the left')
  expect(softened).not.toContain('idiot')
  await page.getByRole('button', { name: 'Reply', exact: true }).last().click()
  await page.getByRole('article').filter({ hasText: 'The bay is on the left' }).waitFor()
  expect(JSON.parse(published[0] ?? '{}').text).toBe(softened)
})

test('what became of the pause is counted without person, post, time or text', async () => {
  await expect.poll(() => counted.length).toBeGreaterThan(0)
  for (const body of counted) {
    expect(Object.keys(JSON.parse(body)).sort()).toEqual(['choice', 'engine', 'reason'])
    expect(body).not.toContain('bay')
  }
})

test('within thirty seconds it can be taken back, and the words return', async () => {
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByText('Taken back', { exact: false }).first().waitFor()
  await expect.poll(() => box().inputValue()).toContain('The bay is on the left')
})

test('after a reload the draft box is what it was, and no script failed', async () => {
  expect(server.output()).not.toMatch(/idiot|loading bay/)
  expect(writer.problems).toEqual([])
})
