import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, picture } from '../browser.ts'
import { demo, findDemoPages, goTo, pages, signInToDemo } from '../demo-pages.ts'
import { whatDoesNotFit } from '../layout.ts'
import { type RunningServer, startServer } from '../running-server.ts'

let server: RunningServer
let browser: Browser
let found: string[]

beforeAll(async () => {
  server = await startServer({ isDemo: true })
  browser = await openBrowser()
  const { page } = await personFrom('en-GB')
  await signInToDemo(page)
  found = await findDemoPages(page)
}, 300_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const personFrom = async (locale: string, kept?: string) => {
  const context = await browser.newContext({ baseURL: server.address, locale, viewport: { width: 360, height: 740 } })
  context.setDefaultTimeout(20_000)
  if (kept) await context.addInitScript((tag) => localStorage.setItem('hearth.language', tag), kept)
  return { context, page: await context.newPage() }
}
const said = (page: Page) =>
  page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }))

test('the pages speak the language of the browser, English where they do not know it', async () => {
  const german = await personFrom('de-AT')
  await goTo(german.page, '/')
  expect(await said(german.page)).toEqual({ lang: 'de', dir: 'ltr' })
  await german.page.getByRole('heading', { name: 'Ein wärmerer Ort zum Reden' }).waitFor()
  const finnish = await personFrom('fi')
  await goTo(finnish.page, '/')
  expect(await said(finnish.page)).toEqual({ lang: 'en', dir: 'ltr' })
})

test('somebody signed out chooses another language; what they typed stays, and so does the choice', async () => {
  const { page } = await personFrom('en-GB')
  await goTo(page, '/sign-in')
  await page.getByLabel('Sign-in name').fill('maren')
  await page.getByRole('button', { name: 'Language: English' }).click()
  await page.getByText('are drafts', { exact: false }).waitFor()
  await picture(page, 'languages-menu')
  await page.getByRole('menuitem', { name: 'Deutsch' }).click()
  await page.getByRole('heading', { name: 'Willkommen zurück' }).waitFor()
  expect(await page.getByLabel('Anmeldename').inputValue()).toBe('maren')
  expect(await said(page)).toEqual({ lang: 'de', dir: 'ltr' })
  await page.reload()
  await page.getByRole('heading', { name: 'Willkommen zurück' }).waitFor()
})

test('the choice goes with the account to another device, and only the chosen language is fetched', async () => {
  const first = await personFrom('de')
  await signInToDemo(first.page, 'priya')
  await first.page.getByRole('button', { name: 'Sprache: Deutsch' }).waitFor()
  const second = await personFrom('en-GB')
  const fetched: string[] = []
  second.page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await signInToDemo(second.page, 'priya')
  await second.page.getByRole('button', { name: 'Sprache: Deutsch' }).waitFor()
  expect(await said(second.page)).toEqual({ lang: 'de', dir: 'ltr' })
  expect(fetched.filter((path) => /\/(es|fr|pt)[.-]/.test(path))).toEqual([])
})

test('a page in German says what the pause understands of it, and its text box speaks German', async () => {
  const { page } = await personFrom('de')
  await signInToDemo(page, 'lucia')
  await goTo(page, `/s/${demo.slug}/new`)
  await page.getByText('Die Pause versteht den Ton nur auf Englisch', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Hilf mir, es zu sagen' }).waitFor()
  await picture(page, 'languages-composer')
  expect(await whatDoesNotFit(page)).toEqual([])
})

test.each([
  ['de', 'ltr'],
  ['en-XA', 'ltr'],
  ['ar-XB', 'rtl'],
])(
  'in %s every page fits a phone',
  async (language, dir) => {
    const { page } = await personFrom('en-GB', language)
    const findings: string[] = []
    const look = async (paths: readonly string[]) => {
      for (const path of paths) {
        await goTo(page, path)
        expect((await said(page)).dir).toBe(dir)
        findings.push(...(await whatDoesNotFit(page)).map((what) => `${path}: ${what}`))
        await picture(page, `languages-${language}${path.replaceAll(/[^a-z]+/g, '-')}`)
      }
    }
    await look(pages.outside)
    await signInToDemo(page)
    // The account brings its own language along; a pseudo-locale stays.
    await look([...pages.inside.map((path) => `/s/${demo.slug}${path}`), ...pages.account, ...found])
    expect(findings.join('\n')).toBe('')
  },
  400_000,
)
