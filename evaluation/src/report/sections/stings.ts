import { stingRows } from '../../measures/stings.ts'
import { histogram } from '../charts/histogram.ts'
import { html, type Markup } from '../markup.ts'
import type { Report } from '../report.ts'
import { fill, words } from '../words.ts'

/** A line is found whole from here on. */
const whole = 0.8

/** How well the words that sting are found, line by line. */
export function stings({ all }: Report): Markup {
  const rows = stingRows(all.shipped)
  const harmful = rows.filter((row) => row.isHarmful)
  const harmless = rows.filter((row) => !row.isHarmful)
  const text = words.sections.stings
  const counts = {
    harmful: harmful.length,
    missed: harmful.filter((row) => row.found.length === 0).length,
    whole: harmful.filter((row) => row.f1 >= whole).length,
    harmless: harmless.length,
    marked: harmless.filter((row) => row.found.length > 0).length,
  }
  const f1s = (some: typeof rows): number[] => some.map(({ f1 }) => f1)
  return html`<p>${fill(text.counts, counts)}</p><div class="plots two">
${histogram({ name: text.harmful, values: f1s(harmful), tone: 'good' }, text.axis)}
${histogram({ name: text.harmless, values: f1s(harmless), tone: 'good' }, text.axis)}</div>`
}
