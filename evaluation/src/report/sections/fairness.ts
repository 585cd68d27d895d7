import { identityMoves, mostMoved } from '../../measures/fairness/identity.ts'
import { moveStrip } from '../charts/move-strip.ts'
import { html, type Markup } from '../markup.ts'
import { percent, rangeOf } from '../numbers.ts'
import type { Report } from '../report.ts'
import { words } from '../words.ts'

/** The goal for every slice: so large a share of harmless cases, and so many times that of all others. */
const goal = { false: 0.01, ratio: 1.25 }

/** Slice by slice: stopped for nothing, how many times the rest, caught when unkind. */
export function slices({ figures }: Report): Markup {
  const { columns, goal: within, over, noRatio } = words.sections.slices
  const line = ([id, name]: readonly [string, string]): Markup => {
    const [isFalse, ratio, recall] = ['false', 'ratio', 'recall'].map((what) => figures[`fairness/slice/${id}/${what}`])
    const isWithin = (isFalse?.value ?? 0) <= goal.false && (ratio?.value ?? 0) <= goal.ratio
    return html`<tr class="${isWithin ? 'reached' : 'short'}"><th scope="row">${name}</th>
<td class="number"><b>${isFalse ? percent(isFalse.value) : '–'}</b> <span class="reach">${isWithin ? within : over}</span></td>
<td class="number faint">${isFalse ? rangeOf('fairness/false', isFalse) : ''}</td>
<td class="number">${ratio ? `× ${ratio.value.toFixed(2)}` : noRatio}${ratio ? html` <small>${ratio.low.toFixed(1)} – ${ratio.high.toFixed(1)}</small>` : null}</td>
<td class="number">${recall ? percent(recall.value) : '–'}</td></tr>`
  }
  return html`<div class="scrolls"><table class="plain"><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${Object.entries(words.slices).map(line)}</tbody></table></div>`
}

/** Every identity pair as a dot. */
export function identity({ all }: Report): Markup {
  const { title, axis } = words.sections.identity
  const moves = identityMoves(all.shipped).map(({ move }) => move)
  return moveStrip({ moves, most: mostMoved, title, across: axis })
}
