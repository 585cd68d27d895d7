import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, picture } from '../browser.ts'
import { openPlace, type Person } from '../people.ts'
import { type RunningServer, startServer } from '../running-server.ts'

let server: RunningServer
let browser: Browser
let keeper: Person
const sent: string[] = []

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  keeper = await openPlace(browser, server)
  keeper.page.on('request', (request) => {
    if (request.postData()) sent.push(request.postData() ?? '')
  })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const calm = [
  'Thank you, that helped me a lot.',
  'I think the second paragraph says it better.',
  'Does it still fail with the new release?',
  'The bus was late again this morning.',
]
const harsh = [
  "You're such an idiot, nobody asked you.",
  'Shut up, you stupid moron.',
  'What a pathetic loser you are.',
]
/** Comments with the scores that they had; a tenth of them harsh, and one row that nobody can use. */
const table = [
  'id,comment,TOXICITY,SPAM',
  'x,"Hello\nthere",high,0.1',
  ...Array.from({ length: 60 }, (_, at) =>
    at % 10 === 0
      ? `c${at},"${harsh[at % harsh.length]} ${at}",0.${85 + (at % 9)},0.1`
      : `c${at},"${calm[at % calm.length]} ${at}",0.${10 + (at % 40)},0.1`,
  ),
].join('\n')

const open = (name: string, text: string) =>
  keeper.page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(`${text}\n`) })

/** The page as it stands, in three looks. */
const pictures = async (page: Page, name: string): Promise<void> => {
  await picture(page, name)
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, `${name}-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 360, height: 780 })
  await picture(page, `${name}-phone`)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  await page.setViewportSize({ width: 1100, height: 900 })
  expect(overflow).toBe(0)
}

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(place: Element): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations: found } = await axe.run(document.body)
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
}

test('a keeper drops comments with old scores, and reads the new threshold off', async () => {
  const { page } = keeper
  await page.getByRole('link', { name: 'Programs' }).click()
  await page.getByRole('link', { name: 'Compare old scores' }).click()
  await page.getByText('Drop a file with old scores here').waitFor()
  await pictures(page, 'compare-file')
  await open('old.csv', table)
  await page.getByText('61 rows in old.csv').waitFor()
  await page.getByText('Hearth does not score SPAM.').waitFor()
  expect(await page.getByLabel('TOXICITY').isChecked()).toBe(true)
  await pictures(page, 'compare-columns')
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await page.getByRole('heading', { name: 'TOXICITY, 60 comments' }).waitFor({ timeout: 80_000 })
  await page.getByText(/^Put it at 0\.\d+ on Hearth’s score/).waitFor()
  await page.getByText('Row 2: The score in TOXICITY is no number.').waitFor()
  expect(await page.getByRole('img', { name: /^TOXICITY: each comment/ }).isVisible()).toBe(true)
  expect(await page.getByRole('rowheader', { name: '0.85' }).isVisible()).toBe(true)
  await pictures(page, 'compare-result')
  await page.getByRole('img', { name: /^TOXICITY: each comment/ }).scrollIntoViewIfNeeded()
  await pictures(page, 'compare-plot')
  await page.getByText('So many comments are at or below').scrollIntoViewIfNeeded()
  await pictures(page, 'compare-tables')
  expect(await violations(page)).toEqual([])
})

test('another old threshold is answered at once, and a wrong one is told', async () => {
  const { page } = keeper
  await page.getByLabel('Your old threshold').fill('0.99')
  await page.getByText('None of these comments was flagged then').waitFor()
  await page.getByLabel('Your old threshold').fill('80')
  await page.getByText('A number from 0 to 1.').waitFor()
  await page.getByLabel('Your old threshold').fill('0,45')
  await page.getByText(/^From 0\.45 on, Perspective flagged/).waitFor()
})

test('both scores are taken along, without the words', async () => {
  const { page } = keeper
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download both scores as CSV' }).click()
  let lines = ''
  for await (const chunk of await (await coming).createReadStream()) lines += chunk
  expect(lines).toMatch(/^row,id,attribute,theirs,ours\n3,c0,TOXICITY,0\.85,0\.\d+/)
  expect(lines).not.toContain('idiot')
})

test('what shadow mode wrote needs no reading', async () => {
  const { page } = keeper
  await page.getByRole('button', { name: 'Another file' }).click()
  const rows = Array.from({ length: 300 }, (_, at) => {
    const theirs = ((at * 37) % 300) / 300
    const attribute = at % 3 === 0 ? 'INSULT' : 'TOXICITY'
    return `2026-11-21,${attribute},en,${(theirs ** 2 * 0.7 + ((at * 13) % 10) / 30).toFixed(4)},${theirs.toFixed(4)},hearth-reader/1`
  })
  await open('shadow-scores.csv', ['day,attribute,language,ours,theirs,engine', ...rows].join('\n'))
  await page.getByRole('button', { name: 'TOXICITY' }).waitFor()
  await page.getByText(/^Put it at/).waitFor()
  await page.getByText('Both scores come from shadow mode; ours by hearth-reader/1.').waitFor()
  await pictures(page, 'compare-shadow')
  await page.getByRole('heading', { name: 'Comments that changed sides' }).scrollIntoViewIfNeeded()
  await pictures(page, 'compare-changed')
})

test('a file that holds no table is refused in words', async () => {
  const { page } = keeper
  await page.getByRole('button', { name: 'Another file' }).click()
  await open('picture.csv', '\0\0\0')
  await page.getByText('This file could not be read.').waitFor()
})

test('nothing of a file was sent to anybody', () => {
  expect(sent.join(' ')).not.toMatch(/idiot|paragraph/)
  expect(keeper.problems).toEqual([])
})
