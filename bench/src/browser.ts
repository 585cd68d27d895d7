import { openBrowser } from '../../e2e/browser.ts'
import { startServer } from '../../e2e/running-server.ts'
import { findChromium } from '../../tools/find-chromium.mjs'
import { type Figure, figure, median } from './figure.ts'

/** Harsh, kind and ordinary, of everyday length. */
const messages = [
  'You are a complete idiot and nobody wants you here.',
  'Thanks, that helped me a lot today! I would never have found the second screw on my own.',
  'I disagree: the second point is wrong, and the bus cannot turn there.',
  'Good morning all, the library van is late again. Does anybody know why?',
  'Shut up, nobody asked you.',
  'My kids loved the play, please tell the whole cast that we are grateful.',
  'What time is the meeting on Thursday, and may I bring my neighbour?',
]

/**
 * How long a message waits for its own reader, in Chromium: from pressing send to having the answer of the worker, wordings
 * included. Measured on /try once the model is there, by the marks that the composer leaves in the performance timeline.
 */
export const benchBrowser = async (): Promise<Figure[]> => {
  if (findChromium() === null) return []
  const server = await startServer()
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.goto(`${server.address}/try`)
    await page.getByText('What the reader saw').waitFor()
    await page.getByText('Fetching the reader').waitFor({ state: 'hidden' })
    await page.getByText('The careful one is on its way').waitFor({ state: 'hidden', timeout: 60_000 })
    const box = page.getByRole('textbox', { name: 'Your message' })
    for (const text of messages) {
      await box.fill(text)
      await box.press('Control+Enter')
      await page.getByRole('button', { name: 'Send as is' }).or(page.getByText('It would have gone')).first().waitFor()
      const asked = page.getByRole('button', { name: 'Send as is' })
      if (await asked.isVisible()) await asked.click()
      await page.getByText('It would have gone').waitFor()
    }
    const times = await page.evaluate(() =>
      performance.getEntriesByName('hearth-reading').map((entry) => entry.duration),
    )
    return [
      figure('reading one message in Chromium, worker round trip, median', median(times), 'ms', {
        atMost: 40,
      }),
    ]
  } finally {
    await browser.close()
    await server.stop()
  }
}
