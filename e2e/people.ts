import type { Browser, Locator, Page } from 'playwright-core'
import { openPerson } from './browser.ts'
import type { RunningServer } from './running-server.ts'

export const password = 'a long enough password'

export interface Person {
  readonly page: Page
  readonly problems: string[]
}

/** The first keeper opens the place: account and first space, in the browser. Ends in the settings of the space. */
export const openPlace = async (browser: Browser, server: RunningServer, space = 'Harbour'): Promise<Person> => {
  const { page, problems } = await openPerson(browser, server.address)
  await page.goto(server.setupLink ?? '')
  await page.getByLabel('Name of the space').fill(space)
  await page.getByLabel('Sign-in name').fill('kit')
  await page.getByLabel('Password').fill(password)
  await page.getByLabel('Your name here').fill('Kit')
  await page.getByRole('button', { name: 'Open the space' }).click()
  await page.waitForURL(/\/s\/harbour\/settings/)
  return { page, problems }
}

/** A keeper makes an invitation link in the settings. @returns its address */
export const invite = async (keeper: Page): Promise<string> => {
  await keeper.goto('/s/harbour/settings/invitations')
  await keeper.getByRole('button', { name: 'Make a link' }).click()
  const link = keeper.getByLabel('Link', { exact: true })
  await link.waitFor()
  return link.inputValue()
}

/** Somebody comes by invitation, in a browser of their own. Ends on the feed. */
export const join = async (browser: Browser, server: RunningServer, link: string, name: string): Promise<Person> => {
  const { page, problems } = await openPerson(browser, server.address)
  await page.goto(link)
  await page.getByLabel('Sign-in name').fill(name.toLowerCase())
  await page.getByLabel('Password').fill(password)
  await page.getByLabel('Your name here').fill(name)
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.waitForURL(/\/s\/harbour$/)
  return { page, problems }
}

/** Starts a thread that nobody would pause at. Ends on its page. */
export const startThread = async (page: Page, title: string, text: string): Promise<void> => {
  await page.goto('/s/harbour/new')
  await page.getByLabel('Title').fill(title)
  await page.getByRole('textbox', { name: 'Your words' }).fill(text)
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.waitForURL(/\/s\/harbour\/p\//)
  await page.getByRole('heading', { name: title }).waitFor()
}

export const openThread = async (page: Page, title: string): Promise<void> => {
  await page.goto('/s/harbour')
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('heading', { name: title }).waitFor()
}

export const pauseCard = (page: Page): Locator => page.getByText('Before this goes')

/** The post that holds these words. */
export const postWith = (page: Page, words: string): Locator =>
  page.getByRole('article').filter({ hasText: words }).last()

/** Opens the menu of the post that holds these words. */
export const openMenu = async (page: Page, words: string): Promise<void> => {
  await postWith(page, words)
    .getByRole('button', { name: /^More about the post/ })
    .click()
}
