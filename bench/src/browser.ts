import { openBrowser } from '../../e2e/browser.ts'
import { startServer } from '../../e2e/running-server.ts'
import { findChromium } from '../../tools/find-chromium.mjs'
import { type Figure, figure } from './figure.ts'

/**
 * How long the page waits for its own reader, in Chromium: from asking the worker to having the answer.
 * Measured on /try, through the marks that the composer leaves in the page's performance timeline.
 */
export const benchBrowser = async (): Promise<Figure[]> => {
  if (findChromium() === null) return []
  const server = await startServer()
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.goto(`${server.address}/try`)
    const box = page.getByRole('textbox').first()
    for (const text of [
      'You are a complete idiot and nobody wants you here.',
      'Thanks, that helped me a lot today!',
      'I disagree: the second point is wrong.',
    ]) {
      await box.fill(text)
      await box.press('Control+Enter')
      await page.waitForTimeout(700)
    }
    const times = await page.evaluate(() =>
      performance.getEntriesByName('hearth-reading').map((entry) => entry.duration),
    )
    if (times.length === 0) return []
    const sorted = times.sort((a, b) => a - b)
    return [
      figure('reading one message in Chromium, worker round trip, median', sorted[sorted.length >> 1] ?? 0, 'ms', {
        atMost: 40,
      }),
    ]
  } finally {
    await browser.close()
    await server.stop()
  }
}
