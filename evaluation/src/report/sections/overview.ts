import { type Mark, marks, reachOf } from '../../gate/marks.ts'
import type { Figure } from '../../statistics/interval.ts'
import { html, type Markup } from '../markup.ts'
import { percent, rangeOf, written } from '../numbers.ts'
import type { Report } from '../report.ts'
import { fill, words } from '../words.ts'

/** The figures that matter most, large. */
export function overview({ figures }: Report): Markup {
  const sources = Object.keys(figures).filter((id) => /^ordinary\/(?!all$|peer)/.test(id)).length
  const tile = (name: keyof typeof words.tiles, figure: Figure | null | undefined, value: (of: Figure) => string) => {
    if (!figure) return null
    const { title, text } = words.tiles[name]
    const hits = Math.round(figure.value * figure.rows).toLocaleString('en')
    return html`<div class="tile"><h3>${title}</h3><p class="large">${value(figure)}</p>
<p>${fill(text, { hits, rows: figure.rows.toLocaleString('en'), sources })}</p></div>`
  }
  const share = ({ value }: Figure): string => percent(value)
  return html`<div class="tiles">${[
    tile('caught', figures['pause/recall'], share),
    tile('false', figures['pause/false'], share),
    tile('ordinary', figures['ordinary/all'], share),
    tile('stings', figures['stings/f1-harmful'], ({ value }) => value.toFixed(2)),
    tile('identity', figures['identity/unmoved'], share),
  ].filter((one) => one !== null)}</div>`
}

/** Every mark, where the reader is, and whether that is far enough. */
export function marksTable({ figures, last }: Report): Markup {
  const { columns, reach: reaches } = words.sections.marks
  const line = (mark: Mark): Markup => {
    const { figure: name, least, most, next } = mark
    const figure = figures[name]
    const reach = reachOf(mark, figures)
    const sign = least === undefined ? '≤' : '≥'
    const bound = written(name, (least ?? most) as number)
    const before = last[name]
    return html`<tr class="${reach}"><th scope="row">${words.marks[name] ?? name}</th>
<td class="number">${sign} ${bound}${next === undefined ? null : html` <small>${sign} ${written(name, next)}</small>`}</td>
<td class="number"><b>${figure ? written(name, figure.value) : '–'}</b></td>
<td class="number faint">${figure ? rangeOf(name, figure) : ''}</td>
<td class="number faint">${before && before.rows === figure?.rows ? written(name, before.value) : '–'}</td>
<td><span class="reach">${reaches[reach]}</span></td></tr>`
  }
  return html`<div class="scrolls"><table class="plain"><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${marks.filter((mark) => figures[mark.figure] !== undefined || mark.rows === 'committed').map(line)}</tbody></table></div>`
}
