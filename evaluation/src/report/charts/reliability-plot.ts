import type { Bin } from '../../statistics/reliability.ts'
import { html, type Markup } from '../markup.ts'

const size = 180
const left = 34
const top = 8
const at = (value: number): number => value * size
const ticks = [0, 0.5, 1]

/** One small square: what was said across, what was so up, and the line where both are the same. */
export function reliabilityPlot(name: string, bins: readonly Bin[], note: string): Markup {
  const most = Math.max(1, ...bins.map(({ rows }) => rows))
  const dot = (bin: Bin): Markup => {
    const [cx, cy] = [left + at(bin.predicted), top + size - at(bin.observed)]
    return html`<line class="whisker" x1="${cx}" x2="${cx}" y1="${top + size - at(bin.low)}" y2="${top + size - at(bin.high)}"/>
<circle class="dot" cx="${cx}" cy="${cy}" r="${2.5 + 5 * Math.sqrt(bin.rows / most)}"/>`
  }
  return html`<figure class="small"><svg viewBox="0 0 ${left + size + 10} ${top + size + 24}" role="img" aria-label="${name}: ${note}">
${ticks.map(
  (tick) => html`<line class="tick" x1="${left + at(tick)}" x2="${left + at(tick)}" y1="${top}" y2="${top + size}"/>
<line class="tick" x1="${left}" x2="${left + size}" y1="${top + at(tick)}" y2="${top + at(tick)}"/>
<text x="${left + at(tick)}" y="${top + size + 16}" text-anchor="middle">${tick}</text>
<text x="${left - 6}" y="${top + size - at(tick) + 4}" text-anchor="end">${tick}</text>`,
)}
<line class="mark" x1="${left}" y1="${top + size}" x2="${left + size}" y2="${top}"/>
${bins.map(dot)}</svg><figcaption><b>${name}</b> <small>${note}</small></figcaption></figure>`
}
