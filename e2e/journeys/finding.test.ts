import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, picture } from '../browser.ts'
import { invite, join, openPlace, type Person, startThread } from '../people.ts'
import { type RunningServer, startServer } from '../running-server.ts'

let server: RunningServer
let browser: Browser
let keeper: Person
let reader: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  keeper = await openPlace(browser, server)
  await startThread(
    keeper.page,
    'How to bleed a radiator',
    'Turn the pump off first, then open the valve a quarter turn.',
  )
  await startThread(
    keeper.page,
    'Saturday market',
    'The bakers are bringing seeded rye, and somebody sells valves for bicycles.',
  )
  reader = await join(browser, server, await invite(keeper.page), 'Lucia')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** Publishes replies as fast as the program allows, in the browser of somebody who is signed in. @returns their ids */
const replyMany = (page: Page, threadId: string, texts: readonly string[]): Promise<string[]> =>
  page.evaluate(
    async ({ parentId, all }) => {
      const me = await (await fetch('/api/me')).json()
      const headers = { 'content-type': 'application/json', 'x-csrf-token': me.csrfToken }
      const ids: string[] = []
      for (const text of all) {
        const body = JSON.stringify({ parentId, text })
        const answer = await fetch(`/api/spaces/${me.people[0].space.id}/posts`, { method: 'POST', headers, body })
        ids.push((await answer.json()).id)
      }
      return ids
    },
    { parentId: threadId, all: texts },
  )

const isInSight = (page: Page, id: string) =>
  page.locator(`#p-${id}`).evaluate((post) => {
    const { top, bottom } = post.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight && post.contains(document.activeElement)
  })

test('somebody finds a post by another form of its words, and goes to it', async () => {
  const { page } = reader
  await page.goto('/s/harbour')
  await page.getByRole('link', { name: 'Search' }).click()
  await page.getByText('What are you looking for?').waitFor()
  await expect.poll(() => page.getByRole('searchbox').evaluate((box) => box.matches(':focus'))).toBe(true)
  await picture(page, 'search-empty')
  await page.keyboard.type('valves')
  await page.keyboard.press('Enter')
  await page.getByText('2 posts found').waitFor()
  expect((await page.locator('.hit mark').allTextContents()).sort()).toEqual(['valve', 'valves'])
  await picture(page, 'search-found')
  await page.getByRole('link', { name: 'How to bleed a radiator' }).click()
  await page.getByRole('heading', { name: 'How to bleed a radiator' }).waitFor()
  await page.goBack()
  await page.getByText('2 posts found').waitFor()
})

test('people are found by name, and what is nowhere is said kindly', async () => {
  const { page } = reader
  await page.getByRole('searchbox').fill('kit')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'People' }).getByRole('link', { name: 'Kit' }).waitFor()
  await page.getByText('Nothing found for “kit”').waitFor()
  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('searchbox').fill('"quarter turn"')
  await page.keyboard.press('Enter')
  await page.getByText('1 post found').waitFor()
  await picture(page, 'search-phone-dark')
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  expect(reader.problems).toEqual([])
})

test('single keys lead about, not while somebody writes and not with a modifier, and can be switched off', async () => {
  const { page } = keeper
  await page.goto('/s/harbour')
  await page.getByRole('link', { name: 'Saturday market' }).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await picture(page, 'keys-sheet')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'How to bleed a radiator' }).waitFor()
  const box = page.getByRole('textbox', { name: /reply/i })
  await box.waitFor()
  await page.keyboard.press('r')
  await expect.poll(() => box.evaluate((element) => element.matches(':focus'))).toBe(true)
  await page.keyboard.type('/t?')
  expect(await box.inputValue()).toBe('/t?')
  await box.fill('')
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Alt+t')
  expect(page.url()).toContain('/p/')
  await page.keyboard.press('/')
  await page.waitForURL(/\/s\/harbour\/search$/)

  await page.getByRole('button', { name: 'Keys' }).click()
  await page.getByRole('checkbox', { name: /Single keys do something/ }).uncheck()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('t')
  await page.keyboard.press('?')
  expect(page.url()).toMatch(/search$/)
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(keeper.problems).toEqual([])
})

let lastId = ''
const patient = { timeout: 10_000 }

test('a link to a post deep in a thread opens there, and the rest is a press away', async () => {
  const { page } = keeper
  await startThread(page, 'Log of the tide', 'One line for every turn of the tide.')
  const threadId = page.url().split('/').at(-1) ?? ''
  // One person may publish twenty a minute.
  const ids = await replyMany(
    page,
    threadId,
    Array.from({ length: 14 }, (_, index) => `Turn number ${index + 1}, with enough words to be a line of its own.`),
  )
  lastId = ids.at(-1) ?? ''
  const deep = ids[11] ?? ''
  await reader.page.setViewportSize({ width: 1100, height: 900 })
  await reader.page.emulateMedia({ colorScheme: 'light' })
  await reader.page.goto(`/s/harbour/p/${deep}`)
  await reader.page.getByText('Turn number 12').waitFor()
  await expect.poll(() => isInSight(reader.page, deep), patient).toBe(true)
  await reader.page.getByRole('button', { name: 'Earlier replies' }).click()
  await reader.page.getByText('Turn number 1, with').waitFor()
  await expect.poll(() => reader.page.getByRole('button', { name: 'Earlier replies' }).count(), patient).toBe(0)
})

test('somebody who comes back goes on where they left, and sees what is new', async () => {
  const { page } = reader
  await page.goto('/s/harbour')
  const threadId = (await page.getByRole('link', { name: 'Log of the tide' }).getAttribute('href'))?.split('/').at(-1)
  await page.getByRole('link', { name: 'Log of the tide' }).click()
  const kept = page.waitForResponse((answer) => answer.url().endsWith(`/${lastId}/bookmark`))
  await page.getByText('Turn number 14').scrollIntoViewIfNeeded()
  await kept
  await page.goto('/s/harbour')
  await page.getByRole('link', { name: 'Log of the tide' }).waitFor()
  const [first] = await replyMany(keeper.page, threadId ?? '', ['A late turn, number eighteen.', 'And one more.'])
  await page.reload()
  await page.getByText('2 new', { exact: true }).waitFor()
  await picture(page, 'bookmark-feed')
  await page.getByRole('link', { name: 'Log of the tide' }).click()
  await page.getByRole('link', { name: 'Continue where you left: 2 new replies' }).click()
  await expect.poll(() => isInSight(page, first ?? ''), patient).toBe(true)
  expect(await page.locator('article.post-new').count()).toBe(2)
  await picture(page, 'bookmark-thread')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, 'bookmark-phone-dark')
  expect(reader.problems).toEqual([])
})

test('a thread says what it is about, its tag leads to all that do, and a keeper renames it', async () => {
  const { page } = keeper
  await page.goto('/s/harbour')
  await page.getByRole('link', { name: 'Saturday market' }).click()
  await page.getByRole('button', { name: 'Add tags' }).click()
  await page.getByLabel('Tags').fill('bread, market days')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'market days' }).waitFor()
  await picture(page, 'tags-thread')
  await page.getByRole('link', { name: 'bread' }).click()
  await page.getByRole('heading', { name: 'Tagged “bread”' }).waitFor()
  await page.getByText('Rename this tag').click()
  await page.getByLabel('New name').fill('baking')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: 'Tagged “baking”' }).waitFor()
  await page.getByRole('link', { name: 'Saturday market' }).waitFor()
  await picture(page, 'tags-page')
  await reader.page.goto('/s/harbour/search?q=market')
  await reader.page.getByRole('region', { name: 'Tags' }).getByRole('link', { name: 'market days' }).click()
  await reader.page.getByRole('link', { name: 'Saturday market' }).waitFor()
  expect([...keeper.problems, ...reader.problems]).toEqual([])
})
