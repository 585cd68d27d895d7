import { html, type Markup } from '../markup.ts'
import { percent } from '../numbers.ts'
import type { Report } from '../report.ts'
import { words } from '../words.ts'

/** The reader and its peers on the same drafts. */
export function peersTable({ figures, peers }: Report): Markup {
  const value = (name: string, write: (value: number) => string): string => {
    const figure = figures[name]
    return figure ? write(figure.value) : '–'
  }
  const line = (
    id: string,
    prefix: string,
    ordinary: string,
  ): Markup => html`<tr><th scope="row">${words.peers[id] ?? id}</th>
<td class="number">${value(`${prefix}/auc`, (auc) => auc.toFixed(3))}</td>
<td class="number">${value(`${prefix}/recall`, percent)}</td>
<td class="number">${value(`${prefix}/false`, percent)}</td>
<td class="number"><b>${value(`${prefix}/recall-at-3%-false`, percent)}</b></td>
<td class="number">${value(ordinary, percent)}</td></tr>`
  return html`<div class="scrolls"><table class="plain"><thead><tr>${words.sections.peers.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${[line('shipped', 'pause', 'ordinary/all'), ...peers.map(({ id }) => line(id, `peer/${id}`, `ordinary/peer/${id}`))]}</tbody></table></div>`
}
