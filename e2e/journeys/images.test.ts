import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, picture } from '../browser.ts'
import { invite, join, openMenu, openPlace, openThread, type Person, postWith } from '../people.ts'
import { type RunningServer, startServer } from '../running-server.ts'

let server: RunningServer
let browser: Browser
let [keeper, ana, ben] = [] as unknown as [Person, Person, Person]

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  keeper = await openPlace(browser, server)
  ana = await join(browser, server, await invite(keeper.page), 'Ana')
  ben = await join(browser, server, await invite(keeper.page), 'Ben')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const title = 'Low tide on Sunday'

/** A file of the kind that a camera makes; it is a picture of the page. */
const photo = async (page: Page, name = 'harbour.png') => ({
  name,
  mimeType: 'image/png',
  buffer: await page.screenshot(),
})

const choose = async (page: Page, names: readonly string[]) => {
  const chooser = page.waitForEvent('filechooser')
  await page
    .getByRole('button', { name: /^Add (a|another) picture$/ })
    .first()
    .click()
  await (await chooser).setFiles(await Promise.all(names.map((name) => photo(page, name))))
}

const isLoaded = (image: Locator) =>
  image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth > 0)

const noWider = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

test('somebody puts a picture beside their words, says what is to be seen and who is in it', async () => {
  const { page } = ana
  await page.goto('/s/harbour/new')
  await page.getByLabel('Title').fill(title)
  await page.getByRole('textbox', { name: 'Your words' }).fill('The boats lay dry for an hour.')
  await choose(page, ['harbour.png'])
  await page.getByRole('group', { name: 'Picture 1' }).waitFor()
  await page.getByLabel('What is to be seen?').fill('Four boats on the mud, and Ben between them')
  await page.getByText('Who is in it?').click()
  await page.getByRole('searchbox', { name: 'Find people by name' }).fill('Ben')
  await page.getByRole('button', { name: 'Name Ben' }).click()
  await picture(page, 'picture-chosen')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('group', { name: 'Picture 1' }).scrollIntoViewIfNeeded()
  await picture(page, 'picture-chosen-phone-dark')
  expect(await noWider(page)).toBe(true)
  await page.setViewportSize({ width: 1100, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.waitForURL(/\/s\/harbour\/p\//)
  const shown = page.getByRole('img', { name: 'Four boats on the mud, and Ben between them' })
  await shown.waitFor()
  await expect.poll(() => isLoaded(shown)).toBe(true)
  await page.getByText('Ben: told').waitFor()
  await picture(page, 'picture-posted')
})

test('whoever is in it is told, and one press hides it at once', async () => {
  const { page } = ben
  await page.goto('/s/harbour/notices')
  await page.getByRole('link', { name: /Ana put up a picture with you in it/ }).click()
  await page.getByRole('heading', { name: 'Pictures of you' }).waitFor()
  const mine = page.getByRole('img', { name: /Four boats/ })
  await expect.poll(() => isLoaded(mine)).toBe(true)
  await picture(page, 'pictured')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, 'pictured-phone-dark')
  expect(await noWider(page)).toBe(true)
  await page.getByRole('button', { name: 'Hide it' }).click()
  await page.getByRole('button', { name: 'It is fine after all' }).waitFor()

  await openThread(ana.page, title)
  await ana.page.getByText('somebody in it does not want it shown').waitFor()
  await picture(ana.page, 'picture-hidden-mine')
  const third = await join(browser, server, await invite(keeper.page), 'Cem')
  await openThread(third.page, title)
  await third.page.getByText('The boats lay dry').waitFor()
  expect(await third.page.getByRole('img', { name: /Four boats/ }).count()).toBe(0)

  await page.getByRole('button', { name: 'It is fine after all' }).click()
  await page.getByRole('button', { name: 'Hide it' }).waitFor()
  await third.page.reload()
  await third.page.getByRole('img', { name: /Four boats/ }).waitFor()
})

test('whoever is in one without having been named says so from its post', async () => {
  const { page } = keeper
  await openThread(page, title)
  await page.getByRole('textbox', { name: /Your reply/ }).fill('Here are two of mine.')
  await choose(page, ['one.png', 'two.png'])
  await page.getByRole('group', { name: 'Picture 2' }).waitFor()
  await page.getByLabel('What is to be seen?').first().fill('The pier')
  await page.getByRole('button', { name: 'Put picture 2 earlier' }).click()
  await page.locator('#reply').getByRole('button', { name: 'Reply', exact: true }).click()
  await postWith(page, 'Here are two of mine.').getByRole('img', { name: 'The pier' }).waitFor()
  await page.getByRole('group', { name: 'Picture 1' }).waitFor({ state: 'detached' })

  await openThread(ana.page, title)
  await openMenu(ana.page, 'Here are two of mine.')
  await ana.page.getByRole('menuitem', { name: 'I am in this picture' }).click()
  await ana.page.getByRole('dialog').getByRole('radio').last().check()
  await picture(ana.page, 'picture-objection')
  await ana.page.getByRole('dialog').getByRole('button', { name: 'Hide it' }).click()
  await expect.poll(() => ana.page.getByRole('img', { name: 'The pier' }).count()).toBe(0)
  expect(await ana.page.getByRole('img', { name: 'A picture without a description' }).count()).toBe(1)
})

test('a picture is described later, and taken away again', async () => {
  const { page } = ana
  await openThread(page, title)
  await openMenu(page, 'The boats lay dry')
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await page.getByLabel('What is to be seen?').fill('Four boats on the mud')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByRole('img', { name: 'Four boats on the mud', exact: true }).waitFor()
  await openMenu(page, 'The boats lay dry')
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await page.getByRole('button', { name: 'Take picture 1 away' }).click()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect.poll(() => page.getByRole('img', { name: /Four boats/ }).count()).toBe(0)
})

test('what is no picture is said kindly, and the words stay', async () => {
  const { page } = ana
  await page.goto('/s/harbour/new')
  await page.getByRole('textbox', { name: 'Your words' }).fill('Kept.')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add a picture' }).click()
  await (await chooser).setFiles({ name: 'list.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
  await page.getByText('“list.png” could not be read as a picture.').waitFor()
  expect(await page.getByRole('textbox', { name: 'Your words' }).inputValue()).toBe('Kept.')
  for (const person of [keeper, ana, ben]) expect(person.problems).toEqual([])
})
