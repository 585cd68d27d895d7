import { calibrationTables, committedCalibration } from '../../measures/calibration.ts'
import { publicCalibration } from '../../measures/public-rows/measure-public-rows.ts'
import { reliabilityPlot } from '../charts/reliability-plot.ts'
import { html, type Markup } from '../markup.ts'
import type { Report } from '../report.ts'
import { fill, nameOf, words } from '../words.ts'

/** One small plot for each head of each source. */
export function calibration({ all, figures, publicRows }: Report): Markup {
  const rows = [...committedCalibration(all.shipped), ...(publicRows ? publicCalibration(all.shipped, publicRows) : [])]
  const { across, up, error } = words.sections.calibration
  return html`<p class="axes">→ ${across} &nbsp; ↑ ${up}</p><div class="plots">${calibrationTables(rows).map(
    ({ source, head, bins }) => {
      const off = figures[`calibration/${source}/${head}/error`]
      const note = `${nameOf(source)}${off ? `, ${fill(error, { error: off.value.toFixed(3) })}` : ''}`
      return reliabilityPlot(nameOf(head), bins, note)
    },
  )}</div>`
}
