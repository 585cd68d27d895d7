import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, picture } from '../browser.ts'
import { openPlace, type Person } from '../people.ts'
import { type RunningServer, startServer } from '../running-server.ts'

let server: RunningServer
let browser: Browser
let keeper: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  keeper = await openPlace(browser, server)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const send = (method: string, key: string, body: object) =>
  fetch(`${server.address}/v1alpha1/comments:${method}?key=${key}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const comment = { text: 'Your roses are thieves.' }
const whole = { TOXICITY: { summaryScore: { value: 1 } } }
let key: string

test('a keeper makes a key, and a program comes in with it', async () => {
  const { page } = keeper
  await page.getByRole('link', { name: 'Programs' }).click()
  await page.getByLabel('For which program').fill('The news')
  await page.getByRole('button', { name: 'Make a key' }).click()
  const shown = page.getByLabel('Key', { exact: true })
  await shown.waitFor()
  key = await shown.inputValue()
  await picture(page, 'doors-new-key')
  const scored = await send('analyze', key, { comment, requestedAttributes: { TOXICITY: {} } })
  expect(scored.status).toBe(200)
  await send('analyze', key, { comment, requestedAttributes: { TOXICITY: {} }, languages: ['fr'] })
  await page.reload()
  await page.getByText('2 requests today').waitFor()
  await page.getByRole('cell', { name: 'French' }).waitFor()
  expect(await page.getByText(key).count()).toBe(0)
})

test('what the program suggests is looked at and taken along, with its ground', async () => {
  const { page } = keeper
  await send('suggestscore', key, { comment, attributeScores: whole, communityId: 'news.example' })
  await page.getByRole('link', { name: 'Look at suggestions' }).click()
  await page.getByText('Your roses are thieves.').waitFor()
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  await page.getByText('Nothing here').waitFor()
  await page.getByRole('button', { name: 'Accepted' }).click()
  await page.getByText('Your roses are thieves.').waitFor()
  await page.getByLabel('Their writers agreed').check()
  await picture(page, 'doors-suggestions')
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the lines' }).click()
  const download = await coming
  let lines = ''
  for await (const chunk of await download.createReadStream()) lines += chunk
  expect(JSON.parse(lines)).toMatchObject({
    text: 'Your roses are thieves.',
    labels: { toxicity: 1 },
    consent: { ground: 'writers-agreed' },
  })
})

test('a revoked key is shown as such and can do nothing more', async () => {
  const { page } = keeper
  await page.goto('/s/harbour/settings/doors')
  await page.getByRole('button', { name: 'Revoke' }).click()
  await page.getByRole('button', { name: 'Revoke it' }).click()
  await page.getByText(/revoked on/).waitFor()
  expect(await page.getByRole('button', { name: 'New secret' }).count()).toBe(0)
  expect(keeper.problems).toEqual([])
})
