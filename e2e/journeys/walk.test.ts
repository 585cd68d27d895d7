import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, picture } from '../browser.ts'
import { demo, findDemoPages, goTo, pages, signInToDemo } from '../demo-pages.ts'
import { whatKeysMiss } from '../keyboard.ts'
import { axeFindings, whatDoesNotFit } from '../layout.ts'
import { type RunningServer, startServer } from '../running-server.ts'

const patience = 600_000
let server: RunningServer
let browser: Browser
let inside: string[]

beforeAll(async () => {
  server = await startServer({ isDemo: true })
  browser = await openBrowser()
  const page = await person('light')
  await signInToDemo(page)
  const found = await findDemoPages(page)
  inside = [...pages.inside.map((path) => `/s/${demo.slug}${path}`), ...pages.account, ...found]
  await page.context().close()
}, patience)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** Somebody in light or in dark, whose device asks for stillness. */
const person = async (colorScheme: 'light' | 'dark'): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: server.address,
    locale: 'en-GB',
    colorScheme,
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
  })
  context.setDefaultTimeout(30_000)
  return context.newPage()
}

/** A wide window, a tablet, a wide window at 200 % (which is half as wide), a phone. */
const widths = [1280, 768, 640, 360] as const

const walk = async (page: Page, paths: readonly string[], look: string): Promise<string[]> => {
  const findings: string[] = []
  for (const path of paths) {
    await page.setViewportSize({ width: 1280, height: 900 })
    await goTo(page, path)
    const moving = await page.evaluate(
      () =>
        document
          .getAnimations()
          .filter((one) => one.playState === 'running' && Number(one.effect?.getTiming().duration) > 50).length,
    )
    if (moving > 0) findings.push(`${path}: ${moving} things move though the device asks for stillness`)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      findings.push(...(await whatDoesNotFit(page)).map((what) => `${path} at ${width}: ${what}`))
      if (width === 1280 || width === 360) {
        findings.push(...(await axeFindings(page)).map((what) => `${path} at ${width} in ${look}: ${what}`))
        await picture(page, `walk-${look}-${width}${path.replaceAll(/[^a-z]+/g, '-')}`)
      }
    }
  }
  return findings
}

test.each(['light', 'dark'] as const)(
  'every page that can be read signed out fits, is still and can be read, in %s',
  async (look) => {
    const page = await person(look)
    expect(await walk(page, pages.outside, look)).toEqual([])
  },
  patience,
)

test.each(['light', 'dark'] as const)(
  'every page inside fits, is still and can be read, in %s',
  async (look) => {
    const page = await person(look)
    await signInToDemo(page)
    expect(await walk(page, inside, look)).toEqual([])
  },
  patience,
)

test(
  'every page can be walked by keys alone, and shows where one is',
  async () => {
    const page = await person('light')
    const findings: string[] = []
    const press = async (paths: readonly string[]) => {
      for (const path of paths) {
        await goTo(page, path)
        findings.push(...(await whatKeysMiss(page)).map((what) => `${path}: ${what}`))
      }
    }
    await press(pages.outside)
    await signInToDemo(page)
    // The page to search takes the focus into its field at once, and the page of a case hides a part of itself: they have journeys of their own.
    await press(inside.filter((path) => !/\/(search|cases\/)/.test(path)))
    expect(findings).toEqual([])
  },
  patience,
)
