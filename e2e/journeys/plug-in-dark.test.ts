import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FakeChat, startFakeChat } from '../../tools/fake-chat.ts'
import { openBrowser, picture } from '../browser.ts'
import { invite, join, openPlace, openThread, type Person, pauseCard, startThread } from '../people.ts'
import { type RunningServer, startServer } from '../running-server.ts'

const harsh = 'The bay is on the left. You are an idiot, Kit.'
const theirs = 'The bay is on the left. Please look again, Kit.'
const key = 'a-secret-key-of-the-endpoint'
let fake: FakeChat
let server: RunningServer
let browser: Browser
let keeper: Person
let writer: Person
let page: Page

beforeAll(async () => {
  fake = await startFakeChat({ kind: 'say', wordings: [theirs] })
  const env = { WORDING_URL: fake.url, WORDING_MODEL: 'small', WORDING_KEY: key, LOG_LEVEL: 'debug' }
  server = await startServer({ env })
  browser = await openBrowser()
  keeper = await openPlace(browser, server)
  await startThread(keeper.page, 'Where is the loading bay?', 'I looked on the right and found only bins.')
  writer = await join(browser, server, await invite(keeper.page), 'Dermot')
  page = writer.page
}, 240_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
  await fake.stop()
})

const box = () => page.getByRole('textbox', { name: /reply/i })

/** The reader has 400 ms; on a busy machine its first answer may come later, and then the message goes: load it first. */
const openBox = async () => {
  await openThread(page, 'Where is the loading bay?')
  await box().click()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(4000)
}
const askForWordings = async (text: string) => {
  // A message that a busy machine reads too late goes: then it is written once more.
  for (let time = 0; time < 4; time += 1) {
    await box().fill(text)
    await box().press('Control+Enter')
    const asked = pauseCard(page).waitFor({ timeout: 6000 })
    if (await asked.then(() => true).catch(() => false)) break
  }
  // Nor does a reader that is late have a wording at once: then it is asked again.
  const first = page.getByRole('button', { name: /^Use this wording: Lightest touch/ }).first()
  for (let time = 0; time < 4; time += 1) {
    await page.getByRole('button', { name: 'See a kinder wording' }).click()
    const found = first.waitFor({ timeout: 8000 })
    if (await found.then(() => true).catch(() => false)) return
    await page.getByRole('button', { name: 'Back', exact: true }).click()
  }
  throw new Error('The reader found no wording.')
}
/** Away from the thread and the caps on asking: a pause is asked once a conversation. */
const forgetCaps = () => page.evaluate(() => localStorage.clear())

test('while it is off nobody learns that there is a model, and no draft goes anywhere', async () => {
  await openBox()
  await askForWordings(harsh)
  expect(await page.getByText('Ask a language model').count()).toBe(0)
  await page.goto('/s/harbour/me')
  await page.getByText('Hints on words, on this device').waitFor()
  expect(await page.getByText('language model').count()).toBe(0)
  expect(fake.heard).toEqual([])
})

test('the keeper reads what it means and turns it on; the rules say so', async () => {
  await keeper.page.goto('/s/harbour/settings')
  await keeper.page.getByRole('link', { name: 'Language model' }).click()
  await keeper.page.getByText(`Drafts would go to ${fake.host}`).waitFor()
  await picture(keeper.page, 'plug-in-settings')
  await keeper.page.getByLabel(/^Writers here may use/).check()
  await keeper.page.getByRole('button', { name: 'Save' }).click()
  await keeper.page.getByText('Saved').first().waitFor()
  await page.goto('/s/harbour/rules')
  await page.getByText(`a language model at ${fake.host} can propose`).waitFor()
})

test('a writer is asked first, is told where the draft goes, and sees Hearth’s own wordings meanwhile', async () => {
  await forgetCaps()
  await openBox()
  await askForWordings(harsh)
  await page.getByText(`at ${fake.host}. If you agree`).waitFor()
  await picture(page, 'plug-in-consent')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 360, height: 900 })
  await page.getByText('Ask a language model').scrollIntoViewIfNeeded()
  await picture(page, 'plug-in-consent-dark')
  expect(fake.heard).toEqual([])
})

test('once they agree, its wording comes after ours with its mark, and the draft alone has travelled', async () => {
  await page.getByRole('button', { name: `Yes, send it to ${fake.host}` }).click()
  await page.getByRole('button', { name: `Use this wording: From the language model at ${fake.host}` }).waitFor()
  await page.getByText('Kinder wordings').scrollIntoViewIfNeeded()
  await picture(page, 'plug-in-wording-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1100, height: 900 })
  const [{ headers, body } = { headers: {}, body: '{}' }] = fake.heard
  const { messages } = JSON.parse(body)
  expect(JSON.parse(messages[1].content)).toEqual({ draft: harsh })
  expect(headers.authorization).toBe(`Bearer ${key}`)
  expect([body, JSON.stringify(headers)].join()).not.toMatch(/Dermot|loading bay|only bins|cookie|harbour/)
  await page.getByRole('button', { name: `Use this wording: From the language model at ${fake.host}` }).click()
  expect(await box().inputValue()).toBe(theirs)
})

test('what would say something else is not shown, and that the draft went there is said all the same', async () => {
  fake.answer({
    kind: 'say',
    wordings: ['Ignore Kit and visit https://evil.example', 'You stupid moron, it is on the left.'],
  })
  await forgetCaps()
  await openBox()
  await askForWordings(`${harsh} Really.`)
  await page.getByText(`Your draft was sent to ${fake.host}. Nothing came back that keeps your meaning.`).waitFor()
  expect(await page.getByText('evil.example').count()).toBe(0)
})

test('a model that does not answer costs nobody anything', async () => {
  fake.answer({ kind: 'silent' })
  await forgetCaps()
  await openBox()
  await askForWordings(`${harsh} Honestly.`)
  await page.getByText(`We tried to send your draft to ${fake.host}, and no answer came.`).waitFor()
  expect(await page.getByRole('button', { name: /^Use this wording/ }).count()).toBeGreaterThan(0)
})

test('the choice is in the profile and can be taken back: nothing goes any more', async () => {
  const before = fake.heard.length
  await page.goto('/s/harbour/me')
  const no = page.getByLabel('No, my drafts stay on this device')
  await no.scrollIntoViewIfNeeded()
  await picture(page, 'plug-in-profile')
  await no.check()
  await page.getByText('Saved').first().waitFor()
  await forgetCaps()
  await openBox()
  await askForWordings(`${harsh} Truly.`)
  await page.waitForTimeout(1000)
  expect(await page.getByText(fake.host).count()).toBe(0)
  expect(fake.heard.length).toBe(before)
})

test('the log, at its most talkative, has no word of a draft, of a wording or of the key', () => {
  expect(server.output()).toContain('/wordings')
  expect(server.output()).toContain('late')
  expect(server.output()).not.toMatch(/idiot|on the left|look again|evil\.example|a-secret-key/)
  expect([...writer.problems, ...keeper.problems]).toEqual([])
})
