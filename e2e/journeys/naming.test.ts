import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, picture } from '../browser.ts'
import { invite, join, openPlace, openThread, type Person, startThread } from '../people.ts'
import { type RunningServer, startServer } from '../running-server.ts'

let server: RunningServer
let browser: Browser
let [keeper, ana] = [] as unknown as [Person, Person]

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  keeper = await openPlace(browser, server)
  ana = await join(browser, server, await invite(keeper.page), 'Ana')
  for (const name of ['Benedikt', 'Beatriz']) await join(browser, server, await invite(keeper.page), name)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run()
    return (await run).violations.map(({ id }) => id)
  })
}

const phoneInTheDark = async (page: Page) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ colorScheme: 'dark' })
}
const deskByDay = async (page: Page) => {
  await page.setViewportSize({ width: 1100, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
}
const noWider = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

test('somebody names another with the keyboard alone, and gives the thread its tags', async () => {
  const { page } = ana
  await page.goto('/s/harbour/new')
  await page.getByLabel('Title').fill('Sailing on Sunday')
  const words = page.getByRole('textbox', { name: 'Your words' })
  await words.focus()
  await page.keyboard.type('Who comes along? @be')
  await page.getByRole('option', { name: 'Benedikt' }).waitFor()
  await page.keyboard.press('ArrowDown')
  expect(await page.getByRole('option', { name: 'Benedikt' }).getAttribute('aria-selected')).toBe('true')
  await picture(page, 'naming')
  expect(await violations(page)).toEqual([])
  await phoneInTheDark(page)
  await picture(page, 'naming-phone-dark')
  expect(await noWider(page)).toBe(true)
  await deskByDay(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('perhaps?')
  expect(await words.inputValue()).toBe('Who comes along? @Benedikt perhaps?')
  await page.getByRole('textbox', { name: /^Tags/ }).fill('boats, sunday')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.waitForURL(/\/s\/harbour\/p\//)
  await page.getByRole('link', { name: 'sunday' }).waitFor()
  await expect
    .poll(
      async () => {
        await page.reload()
        await page.getByText('Who comes along?').waitFor()
        return page.getByRole('link', { name: '@Benedikt' }).count()
      },
      { timeout: 30_000, interval: 1000 },
    )
    .toBe(1)
})

test('tags that the space has are offered, and too many are said before anything is sent', async () => {
  const { page } = ana
  await page.goto('/s/harbour/new')
  await page.getByLabel('Title').fill('Low tide')
  await page.getByRole('textbox', { name: 'Your words' }).fill('Mind the stones.')
  await page.getByRole('textbox', { name: /^Tags/ }).fill('tide, bo')
  await page.getByRole('list', { name: 'Tags used here' }).getByRole('button', { name: 'boats' }).click()
  expect(await page.getByRole('textbox', { name: /^Tags/ }).inputValue()).toBe('tide, boats')
  await picture(page, 'tags-field')
  await page.getByRole('textbox', { name: /^Tags/ }).fill('a, b, c, d, e, f')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByText('Five tags are the most').first().waitFor()
  expect(page.url()).toContain('/new')
  // With tags mended it goes, and its draft is not in the way of the next thread.
  await page.getByRole('textbox', { name: /^Tags/ }).fill('tide, boats')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.waitForURL(/\/s\/harbour\/p\//)
})

test('a link has a card of plain words; its writer takes it away', async () => {
  const { page } = ana
  await startThread(page, 'Tables of the tide', 'They are at https://harbour.example/tides for the year.')
  // The page itself lies in the open internet, which a journey does not reach: its card is put into the answer.
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).host))
  await page.route('**/thread?*', async (route) => {
    const answer = await route.fetch()
    const thread = await answer.json()
    const id = '00000000-0000-7000-8000-000000000000'
    const card = { id, url: 'https://harbour.example/tides', site: 'Harbour Office', title: 'Tides of 2026' }
    thread.opener.previews = [{ ...card, description: 'High and low water for every day of the year, in local time.' }]
    await route.fulfill({ response: answer, json: thread })
  })
  await page.route('**/previews/*', (route) => route.fulfill({ json: {} }))
  await openThread(page, 'Tables of the tide')
  const card = page.getByRole('list', { name: 'Where it leads' })
  await card.getByText('Tides of 2026').waitFor()
  expect(await card.getByRole('link').getAttribute('rel')).toBe('nofollow ugc noopener noreferrer')
  await picture(page, 'link-card')
  expect(await violations(page)).toEqual([])
  await phoneInTheDark(page)
  await card.scrollIntoViewIfNeeded()
  await picture(page, 'link-card-phone-dark')
  expect(await noWider(page)).toBe(true)
  await deskByDay(page)
  await page.getByRole('button', { name: 'Take away the card for “Tides of 2026”' }).click()
  await card.waitFor({ state: 'detached' })
  expect([...new Set(asked)]).toEqual([new URL(server.address).host])
})

test('a keeper turns cards off, and a space that everybody reads links to its feed', async () => {
  const { page } = keeper
  await page.goto('/s/harbour/settings/links')
  await page.getByRole('checkbox', { name: /Show a card beside links/ }).uncheck()
  await picture(page, 'links-setting')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved').waitFor()
  await page.reload()
  const choice = page.getByRole('checkbox', { name: /Show a card beside links/ })
  await choice.waitFor()
  expect(await choice.isChecked()).toBe(false)

  await page.goto('/s/harbour')
  await page.getByRole('link', { name: 'Sailing on Sunday' }).waitFor()
  expect(await page.getByRole('link', { name: /Atom/ }).count()).toBe(0)
  await page.evaluate(async () => {
    const me = await (await fetch('/api/me')).json()
    const headers = { 'content-type': 'application/json', 'x-csrf-token': me.csrfToken }
    const body = JSON.stringify({ reading: 'public' })
    await fetch(`/api/spaces/${me.people[0].space.id}`, { method: 'PATCH', headers, body })
  })
  await page.reload()
  const way = page.getByRole('link', { name: /Atom/ })
  await way.waitFor()
  expect(await page.locator('head link[type="application/atom+xml"]').getAttribute('href')).toBe('/s/harbour/feed.atom')
  await way.scrollIntoViewIfNeeded()
  await picture(page, 'atom-link')
  const answer = await page.request.get((await way.getAttribute('href')) ?? '')
  expect(answer.headers()['content-type']).toContain('application/atom+xml')
  for (const person of [keeper, ana]) expect(person.problems).toEqual([])
})
