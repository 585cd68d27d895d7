import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPerson, picture } from '../browser.ts'
import { type RunningServer, startServer } from '../running-server.ts'

let server: RunningServer
let browser: Browser
let page: Page
let problems: string[]
const sent: string[] = []

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  ;({ page, problems } = await openPerson(browser, server.address))
  page.on('request', (request) => {
    if (request.postData()) sent.push(request.postData() ?? '')
  })
  await page.goto('/try')
  await readerIsThere()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** The reader is fetched once; until then a message would simply go. */
const readerIsThere = async () => {
  await page.getByText('What the reader saw').waitFor()
  await page.getByText('Fetching the reader').waitFor({ state: 'hidden' })
}

const box = () => page.getByRole('textbox', { name: 'Your message' })
const card = () => page.getByText('Before this goes')
/**
 * Does something that sends a message, until the reader has answered in time. On a machine that stalls for 400 ms the message
 * goes unread, as it should, and the page says so: then once more from a fresh page.
 */
const read = async (send: () => Promise<void>) => {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (attempt > 0) {
      await page.reload()
      await readerIsThere()
      // The encoder opens in the reader's worker a moment after its bytes have come; meanwhile nobody there answers.
      await page.waitForTimeout(1500 * attempt)
    }
    await send()
    const late = page.getByText('did not answer within 400 milliseconds')
    await card().or(page.getByText('It would have gone')).first().waitFor()
    if (!(await late.isVisible())) return
  }
}

const write = async (text: string) => {
  await page.reload()
  await readerIsThere()
  await read(async () => {
    await box().fill(text)
    await box().press('Control+Enter')
  })
}

test('a prepared harsh reply meets the pause, with words, reason and equal choices', async () => {
  await read(() => page.getByRole('button', { name: 'A harsh reply' }).click())
  await card().waitFor()
  for (const name of ['Edit', 'Send as is'])
    expect(await page.getByRole('button', { name, exact: true }).isVisible()).toBe(true)
  expect(await page.getByRole('status').filter({ hasText: 'idiot' }).count()).toBeGreaterThan(0)
  await picture(page, 'try-pause')
})

test('a kinder wording is shown as a change in the writer’s own text, taken, and given back', async () => {
  await page.getByRole('button', { name: 'See a kinder wording' }).click()
  await page
    .getByRole('button', { name: /^Use this wording/ })
    .first()
    .click()
  const softened = await box().inputValue()
  expect(softened).not.toContain('idiot')
  await page.getByRole('button', { name: 'Restore my words' }).click()
  expect(await box().inputValue()).toContain('idiot')
})

test('sending as is works, and nothing is asked twice', async () => {
  await write('You are an idiot, Sam, and everybody here knows it.')
  await card().waitFor()
  await page.getByRole('button', { name: 'Send as is', exact: true }).click()
  await page.getByText('It would have gone').waitFor()
})

test.each([
  'Banter',
  'Quoting an insult',
  'Grief',
  'Thanks',
  'Criticism of work',
  'A firm boundary',
  'Anger at a thing',
  'Disagreeing well',
])('%s goes without a pause', async (name) => {
  await page.reload()
  await readerIsThere()
  await read(() => page.getByRole('button', { name, exact: true }).click())
  await page.getByText('It would have gone').waitFor()
  expect(await card().isVisible()).toBe(false)
})

test('a month of posts is read on the device', async () => {
  await page.reload()
  await page.getByText('A month of posts').click()
  const csv =
    'author,text\nana,Good morning everybody\nben,"You are a worthless idiot, Ana"\ncy,The bus was late again.\n'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'month.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByRole('button', { name: 'Read them' }).click()
  await page
    .getByText(/1 of 3|one of 3|1 would have paused|1 post/i)
    .first()
    .waitFor()
  await picture(page, 'try-month')
})

test('not one of the words went to the server, and no script failed', () => {
  expect(sent.join('\n')).not.toMatch(/idiot|worthless|bus was late/)
  expect(server.output()).not.toMatch(/idiot|worthless/)
  expect(problems).toEqual([])
})
