import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPerson, picture } from '../browser.ts'
import { openThread, type Person, password, postWith, startThread } from '../people.ts'
import { type RunningServer, startServer } from '../running-server.ts'

const harsh = 'The build is green. You are an idiot, Kit.'
let server: RunningServer
let browser: Browser
let keeper: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const choose = (page: Page, name: RegExp) => page.getByRole('radio', { name }).check()
/** The whole page, light and dark, on a desk and on a phone. */
const pictures = async (page: Page, name: string) => {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    // Colors take a moment to change.
    await page.waitForTimeout(600)
    await picture(page, `kinds-${name}-${scheme}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 360, height: 740 })
  await picture(page, `kinds-${name}-360`)
  await page.setViewportSize({ width: 1100, height: 900 })
}
const invitationTo = async (page: Page, slug: string) => {
  await page.goto(`/s/${slug}/settings/invitations`)
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = page.getByLabel('Link', { exact: true })
  await link.waitFor()
  return link.inputValue()
}
const openSpace = async (name: string, kind: RegExp) => {
  const { page } = keeper
  await page.goto('/new-space')
  await page.getByLabel('Name of the space').fill(name)
  await choose(page, kind)
}
/** Comes by invitation; where names are given, takes the first one. */
const come = async (link: string, account: string, displayName?: string) => {
  const person = await openPerson(browser, server.address)
  const { page } = person
  await page.goto(link)
  await page.getByLabel('Sign-in name').fill(account)
  await page.getByLabel('Password').fill(password)
  if (displayName !== undefined) await page.getByLabel('Your name here').fill(displayName)
  return person
}
const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))

test('a class: the first run asks three questions, says what follows, and keeps what was typed when something is missing', async () => {
  const { page, problems } = await openPerson(browser, server.address)
  await page.goto(server.setupLink ?? '')
  await page.getByLabel('Name of the space').fill('Class 5b')
  await choose(page, /^A comment section/)
  await page.getByText('people under 18 cannot be members of it').waitFor()
  await choose(page, /^A class/)
  // A class is thought of with minors until somebody says otherwise.
  await page.getByText('Members go by a name that Hearth gives').waitFor()
  await page.getByText('Only members read.').waitFor()
  await page.getByLabel('Their name').fill('Ms Adler')
  await page.getByLabel('Sign-in name').fill('kit')
  await page.getByLabel('Password').fill(password)
  await page.getByLabel('Your name here').fill('Ms Adler')
  await page.getByRole('button', { name: 'Open the space' }).click()
  // How to reach her is missing, and nothing else has to be typed again.
  expect(await page.getByLabel('Password').inputValue()).toBe(password)
  await page.getByLabel('How to reach them').fill('Room 12, Tuesdays')
  await pictures(page, 'setup')
  await page.getByRole('button', { name: 'Open the space' }).click()
  await page.waitForURL(/\/s\/class-5b\/settings/)
  await page.getByText('This space is a class with people under 18.').waitFor()
  await pictures(page, 'class-settings')
  keeper = { page, problems }
})

test('a class: whoever comes sees who answers for it, takes a given name, and is asked for no address', async () => {
  const { page } = await come(await invitationTo(keeper.page, 'class-5b'), 'ana')
  await page.getByText('Ms Adler answers for this space.').waitFor()
  await page.getByText('Room 12, Tuesdays').waitFor()
  expect(await page.getByLabel('E-mail address').count()).toBe(0)
  const before = await page.locator('.given-names').textContent()
  await page.getByRole('button', { name: 'Show others' }).click()
  await expect.poll(() => page.locator('.given-names').textContent()).not.toBe(before)
  await page.locator('.given-names input').nth(1).check()
  await pictures(page, 'class-join')
  const name = ((await page.locator('.given-names label').nth(1).textContent()) ?? '').trim()
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.waitForURL(/\/s\/class-5b$/)
  await startThreadIn(page, 'class-5b', 'Fractions', 'Which page is the exercise on?')
  await postWith(page, 'Which page').getByText(name).first().waitFor()

  await page.goto('/account')
  await page.getByRole('heading', { name: 'Account', level: 1 }).waitFor()
  expect(await page.getByLabel('E-mail').count()).toBe(0)
  await page.goto('/s/class-5b/how')
  await page.getByText('Class 5b is a class with people under 18.').waitFor()
  await pictures(page, 'class-how')
})

test('a class: a draft is not written down on the device, unless somebody says it is theirs alone', async () => {
  const { page, problems } = await come(await invitationTo(keeper.page, 'class-5b'), 'ben')
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.waitForURL(/\/s\/class-5b$/)
  const write = async (words: string) => {
    await page.goto('/s/class-5b/new')
    await page.getByLabel('Title').fill('Homework')
    await page.getByRole('textbox', { name: 'Your words' }).fill(words)
  }
  await write('half a thought about lizards')
  await page.getByText('Kept while this page is open').waitFor()
  expect(await kept(page)).not.toMatch(/lizards|Homework/)
  // Within the page it stays, and comes back.
  await page.getByRole('link', { name: 'Rules', exact: true }).first().click()
  await page.goBack()
  await expect.poll(() => page.getByRole('textbox', { name: 'Your words' }).inputValue()).toContain('lizards')
  await page.reload()
  expect(await page.getByRole('textbox', { name: 'Your words' }).inputValue()).toBe('')

  await page.goto('/s/class-5b/me')
  await page.getByLabel('Only I use this device').check()
  await pictures(page, 'class-me')
  await write('half a thought about newts')
  await page.getByText('Draft kept on this device').waitFor()
  expect(await kept(page)).toContain('newts')
  expect(problems).toEqual([])
})

test('a class: nobody outside learns that it is there, and a member who is signed out finds the way', async () => {
  const { page } = await openPerson(browser, server.address)
  await page.goto('/s/class-5b')
  await page.getByText('There is nothing here').waitFor()
  expect(await page.getByText(/Class 5b|Adler/).count()).toBe(0)
  await page.getByRole('link', { name: 'Sign in' }).last().click()
  await page.getByLabel('Sign-in name').fill('ben')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).last().click()
  await page.waitForURL(/\/s\/class-5b$/)
  await page.getByRole('link', { name: 'Fractions' }).first().waitFor()
})

test('a comment section: read without an account, with a way in where one would write, and back to the same thread', async () => {
  await openSpace('Letters', /^A comment section/)
  await keeper.page.getByText('Everybody reads, with or without an account.').waitFor()
  await keeper.page.getByRole('button', { name: 'Open it' }).click()
  await keeper.page.waitForURL(/\/s\/letters\/settings/)
  await startThreadIn(keeper.page, 'letters', 'The tide tables are out', 'What do you make of them?')
  const { page, problems } = await openPerson(browser, server.address)
  await page.goto('/s/letters')
  await page.getByRole('link', { name: 'The tide tables are out' }).first().click()
  await page.getByText('What do you make of them?').waitFor()
  await page.getByText('Would you like to answer?').waitFor()
  await pictures(page, 'comments-reader')
  await page.getByRole('link', { name: 'Join to write' }).click()
  await page.getByLabel('Sign-in name').fill('cem')
  await page.getByLabel('Password').fill(password)
  await page.getByLabel('Your name here').fill('Cem')
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.waitForURL(/\/s\/letters\/p\//)
  await page.getByRole('textbox', { name: /reply/i }).fill('Earlier than last year.')
  await page.getByRole('button', { name: 'Reply', exact: true }).last().click()
  await page.getByRole('article').filter({ hasText: 'Earlier than last year' }).waitFor()
  expect(problems).toEqual([])
})

test('a team: a pause leaves no trace, nobody is counted, and there is a sheet for the works council', async () => {
  await openSpace('Workshop', /^A team/)
  await choose(keeper.page, /^No, adults only/)
  await keeper.page.getByText('No score is kept of anybody’s words.').waitFor()
  await keeper.page.getByRole('button', { name: 'Open it' }).click()
  await keeper.page.waitForURL(/\/s\/workshop\/settings/)
  expect(await keeper.page.getByRole('link', { name: 'Pauses' }).count()).toBe(0)
  await startThreadIn(keeper.page, 'workshop', 'Friday’s release', 'Are we ready?')
  expect(await keeper.page.getByRole('group', { name: 'Order' }).count()).toBe(0)

  const { page, problems } = await come(await invitationTo(keeper.page, 'workshop'), 'dora', 'Dora')
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.waitForURL(/\/s\/workshop$/)
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await page.getByRole('link', { name: 'Friday’s release' }).first().click()
  const box = page.getByRole('textbox', { name: /reply/i })
  await box.click()
  // The reader has 400 ms; on a busy machine its first answer may come later, and then the message goes: load it first.
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(4000)
  await box.fill(harsh)
  await page.getByRole('button', { name: 'Reply', exact: true }).last().click()
  await page.getByText('Before this goes').waitFor()
  await page.getByRole('button', { name: 'Send as is' }).click()
  await page.getByRole('article').filter({ hasText: 'The build is green' }).waitFor()
  await page.waitForLoadState('networkidle')
  expect(sent.filter((one) => one.startsWith('POST')).map((one) => one.split('/').at(-1))).toEqual(['posts'])

  await page.getByRole('link', { name: 'How it works here' }).first().click()
  await page.getByText('Workshop is a team.').waitFor()
  await pictures(page, 'team-how')
  await page.getByRole('link', { name: 'The sheet for a works council' }).click()
  await page.getByRole('heading', { name: 'What is impossible by construction' }).waitFor()
  await pictures(page, 'team-sheet')
  await page.emulateMedia({ media: 'print' })
  await picture(page, 'kinds-team-sheet-print')
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
  expect(await page.locator('.rail').isVisible()).toBe(false)
  expect(problems).toEqual([])
})

test('a community: stays as it was, and a keeper who makes it something else is told what goes for good', async () => {
  const { page, problems } = keeper
  await openSpace('Harbour', /^A community/)
  await choose(page, /^No, adults only/)
  await page.getByRole('button', { name: 'Open it' }).click()
  await page.waitForURL(/\/s\/harbour\/settings/)
  await startThread(page, 'Good morning', 'The kettle is on.')
  const guest = await come(await invitationTo(page, 'harbour'), 'elif', 'Elif Kaya')
  await guest.page.getByRole('button', { name: 'Join', exact: true }).click()
  await guest.page.waitForURL(/\/s\/harbour$/)
  await openThread(guest.page, 'Good morning')

  await page.goto('/s/harbour/settings/kind')
  await page.getByText('Nothing changes yet.').waitFor()
  await choose(page, /^Yes/)
  await page.getByText('Members who go by a name of their own get a new one at once.').waitFor()
  await page.getByLabel('Their name').fill('Kit Adler')
  await page.getByLabel('How to reach them').fill('555 0100')
  await pictures(page, 'change')
  await page.getByRole('button', { name: 'Change it' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByText(/Some things go for good/).waitFor()
  await picture(page, 'kinds-change-confirm')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })
  // What was typed is still there.
  expect(await page.getByLabel('Their name').inputValue()).toBe('Kit Adler')
  await page.getByRole('button', { name: 'Change it' }).click()
  await dialog.getByRole('button', { name: 'Change it' }).click()
  await page.getByText('Changed. All of it holds from now on.').waitFor()
  await page.goto('/s/harbour/settings/people')
  await page.getByRole('list').getByText('Ms Adler').first().waitFor()
  expect(await page.getByText('Elif Kaya').count()).toBe(0)
  expect(problems).toEqual([])
})

const startThreadIn = async (page: Page, slug: string, title: string, text: string) => {
  await page.goto(`/s/${slug}/new`)
  await page.getByLabel('Title').fill(title)
  await page.getByRole('textbox', { name: 'Your words' }).fill(text)
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.waitForURL(new RegExp(`/s/${slug}/p/`))
  await page.getByRole('heading', { name: title }).waitFor()
}
