import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, picture } from '../browser.ts'
import { invite, join, openPlace, openThread, type Person, startThread } from '../people.ts'
import { type RunningServer, startServer } from '../running-server.ts'

const theirs = 'The old boat shed stays. A new one costs more than we have.'
let server: RunningServer
let browser: Browser
let writer: Person
let page: Page
const sent: string[] = []

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  const keeper = await openPlace(browser, server)
  await startThread(keeper.page, 'The boat shed', theirs)
  writer = await join(browser, server, await invite(keeper.page), 'Lena')
  page = writer.page
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await openThread(page, 'The boat shed')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const box = () => page.getByRole('textbox', { name: /reply/i })
const help = () => page.getByRole('button', { name: 'Help me say it' })
const question = (words: string | RegExp) => page.getByRole('textbox', { name: words })
const keys = async (...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key)
}
const isFocused = (element: ReturnType<typeof box>) => element.evaluate((one) => one.matches(':focus'))

/** From the text with the tabulator key, as nobody with a mouse would. */
const openHelp = async () => {
  await box().focus()
  for (let presses = 0; presses < 5 && !(await isFocused(help())); presses++) await keys('Tab')
  expect(await isFocused(help())).toBe(true)
  await keys('Enter')
}

test('with keys alone, five ways of saying something are offered', async () => {
  await openHelp()
  await page.getByRole('menuitem').first().waitFor()
  expect(await page.getByRole('menuitem').count()).toBe(5)
  await picture(page, 'scaffold-menu')
  await keys('ArrowDown', 'ArrowDown', 'ArrowDown')
  expect(await isFocused(page.getByRole('menuitem', { name: /^Disagree/ }))).toBe(true)
})

test('the question names whoever is answered, and shows their words to be looked at', async () => {
  await keys('Enter')
  await question('What is Kit saying? Put it so that they would nod.').waitFor()
  expect(await page.getByLabel('Kit wrote').textContent()).toBe(theirs)
  await page.keyboard.type('You want to keep the shed, because money is short.')
  await picture(page, 'scaffold-question')
  await keys('Enter')
  await question('What in it do you agree with?').waitFor()
})

test('Escape leads back to the text with nothing lost, and a reload loses nothing either', async () => {
  await page.keyboard.type('Money is short')
  await keys('Escape', 'Escape', 'Escape')
  await page.getByRole('menuitem').first().waitFor({ state: 'hidden' })
  expect(await isFocused(help())).toBe(true)
  await page.reload()
  await box().waitFor()
  await openHelp()
  await page
    .getByRole('menuitem', { name: /^Disagree/ })
    .getByText('begun')
    .waitFor()
  await keys('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
  expect(await question(/^What is Kit saying/).inputValue()).toContain('You want to keep the shed')
  await keys('Enter')
  expect(await question('What in it do you agree with?').inputValue()).toBe('Money is short')
})

test('all is shown together, with a thought about “but”, and goes into the text where the caret was', async () => {
  await keys('Enter')
  await question('Where do you see it differently?').waitFor()
  await page.keyboard.type('But the roof leaks. Could we ask what it costs?')
  await page.getByText('“But” may take back the agreement before it').waitFor()
  await picture(page, 'scaffold-thought')
  await keys('Enter')
  await page.getByRole('button', { name: 'Put it into my text' }).waitFor()
  await picture(page, 'scaffold-together')
  await keys('Escape')
  await question('Where do you see it differently?').waitFor()
  await keys('Home', 'Delete', 'Delete', 'Delete', 'Delete', 'Delete')
  await page.keyboard.type('T')
  await keys('Control+Enter')
  expect(await box().inputValue()).toBe(
    'You want to keep the shed, because money is short. Money is short. The roof leaks. Could we ask what it costs?',
  )
  expect(await isFocused(box())).toBe(true)
  expect(await box().inputValue()).not.toContain(theirs)
})

test('nothing was sent by any of it; then the writer sends, and what was begun is gone from the device', async () => {
  expect(sent.join()).not.toMatch(/shed|roof/)
  await keys('Control+Enter')
  await page.getByRole('article').filter({ hasText: 'The roof leaks.' }).waitFor()
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))
  expect(kept).not.toContain('roof')
  expect(kept).not.toContain('scaffold')
  expect(server.output()).not.toMatch(/shed|roof/)
  expect(writer.problems).toEqual([])
})

test('whoever thanks is asked for the act when they only praised, and can send either', async () => {
  await page
    .getByRole('button', { name: /^Thank/ })
    .first()
    .press('Enter')
  const act = page.getByLabel('What did they do?')
  await act.focus()
  await page.keyboard.type('You are amazing')
  await keys('Tab')
  await page.getByText('“You are amazing” says what they are like.').waitFor()
  await picture(page, 'scaffold-thanks')
  await act.focus()
  await keys('End')
  await page.keyboard.type(': you went through every invoice of the shed.')
  await keys('Tab')
  await page.getByText('says what they are like').waitFor({ state: 'detached' })
  await keys('Escape')
})

test('where it cannot be fetched, that is said, and the text is what it was', async () => {
  await page.route(/hearth-scaffold-.*\.js/, (route) => route.abort())
  await page.goto('/s/harbour/new')
  await page.getByRole('textbox', { name: 'Your words' }).fill('The shed again')
  await help().press('Enter')
  await page.getByText('That help could not be fetched').waitFor()
  expect(await page.getByRole('textbox', { name: 'Your words' }).inputValue()).toBe('The shed again')
  await page.unroute(/hearth-scaffold-.*\.js/)
})

test('a new thread has it, too, and asks about nobody by name', async () => {
  await page.goto('/s/harbour/new')
  await page.getByRole('textbox', { name: 'Your words' }).focus()
  for (let presses = 0; presses < 5 && !(await isFocused(help())); presses++) await keys('Tab')
  await keys('Enter')
  await page.getByRole('menuitem').first().waitFor()
  await keys('Enter')
  await question('What did they do?').waitFor()
  await page.setViewportSize({ width: 360, height: 760 })
  await picture(page, 'scaffold-phone')
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, 'scaffold-phone-dark')
  expect(writer.problems).toEqual([])
})
