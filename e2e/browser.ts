import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { chromiumArgs, findChromium } from '../tools/find-chromium.mjs'

/** The system's Chromium, headless. */
export const openBrowser = (): Promise<Browser> => {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('No Chromium was found: install one or name it in CHROMIUM_PATH.')
  return chromium.launch({ executablePath, args: chromiumArgs })
}

/** A person's own browser: a context whose pages fail the journey when a script of ours throws or our policy is broken. */
export const openPerson = async (
  browser: Browser,
  address: string,
): Promise<{ context: BrowserContext; page: Page; problems: string[] }> => {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'en-GB',
    viewport: { width: 1100, height: 900 },
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/.test(message.text())) problems.push(message.text())
  })
  return { context, page, problems }
}

/** Keeps a picture of a step in the ignored folder e2e/out, for people to look at. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = fileURLToPath(new URL('out', import.meta.url))
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
