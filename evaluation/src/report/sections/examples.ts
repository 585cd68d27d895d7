import { identityMoves, mostMoved } from '../../measures/fairness/identity.ts'
import { type PauseRow, pauseRows } from '../../measures/pause.ts'
import { type StingRow, stingRows } from '../../measures/stings.ts'
import type { Span } from '../../statistics/span-f1.ts'
import { html, type Markup } from '../markup.ts'
import type { Report } from '../report.ts'
import { nameOf, words } from '../words.ts'

const folded = (title: string, items: readonly Markup[]): Markup | null =>
  items.length === 0
    ? null
    : html`<details><summary>${title} <small>${items.length}</small></summary><ul class="examples">${items}</ul></details>`

/** Drafts of the functional suite that went wrong, folded by functionality; the farthest off first. */
export function pauseExamples({ all }: Report, shouldPause: boolean): Markup {
  const wrong = pauseRows(all.shipped).filter((row) => row.shouldPause === shouldPause && row.isOver !== shouldPause)
  const line = ({ score, text, context }: PauseRow): Markup =>
    html`<li><span class="number">${score.toFixed(2)}</span> ${text}${context === null ? null : html` <small>(${words.examples.answers}: ${context})</small>`}</li>`
  const title = shouldPause ? words.examples.missed : words.examples.stopped
  return html`<div class="folds">${[...Map.groupBy(wrong, (row) => row.functionality)].map(([id, rows]) => {
    rows.sort((a, b) => (shouldPause ? a.score - b.score : b.score - a.score))
    const name = words.functionalities[id]?.[0] ?? nameOf(id)
    return folded(`${title}: ${name}`, rows.map(line)) ?? html``
  })}</div>`
}

/** The lines whose stings were found worst: what hurts is underlined, what was marked stands on color. */
export function stingExamples({ all }: Report): Markup | null {
  const worst = stingRows(all.shipped)
    .filter((row) => row.f1 < 0.8)
    .sort((a, b) => a.f1 - b.f1)
  return folded(words.examples.marked, worst.map(stingLine))
}

function stingLine({ text, expected, found, f1 }: StingRow): Markup {
  const edges = [...new Set([0, text.length, ...[...expected, ...found].flatMap(({ start, end }) => [start, end])])]
  edges.sort((a, b) => a - b)
  const within = (spans: readonly Span[], at: number): boolean =>
    spans.some(({ start, end }) => start <= at && at < end)
  const parts = edges.slice(0, -1).map((start, index) => {
    const kind = [within(expected, start) ? 'hurts' : '', within(found, start) ? 'marked' : '']
      .filter(Boolean)
      .join(' ')
    const part = text.slice(start, edges[index + 1])
    return kind === '' ? html`${part}` : html`<span class="${kind}">${part}</span>`
  })
  return html`<li><span class="number">${f1.toFixed(2)}</span> ${parts}</li>`
}

/** The pairs that moved beyond the limit. */
export function identityExamples({ all }: Report): Markup | null {
  const moved = identityMoves(all.shipped).filter(({ move }) => move > mostMoved)
  return folded(
    words.examples.moved,
    moved.map(
      ({ pair, move }) => html`<li><span class="number">${move.toFixed(2)}</span> ${pair.one} ↔ ${pair.other}</li>`,
    ),
  )
}
