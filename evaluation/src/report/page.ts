import { readFileSync } from 'node:fs'
import { html, type Markup } from './markup.ts'
import type { Report } from './report.ts'
import { calibration } from './sections/calibration.ts'
import { identityExamples, pauseExamples, stingExamples } from './sections/examples.ts'
import { identity, slices } from './sections/fairness.ts'
import { allFigures, changes } from './sections/figures.ts'
import { catches, kind, ordinary, spares } from './sections/lists.ts'
import { order } from './sections/order.ts'
import { marksTable, overview } from './sections/overview.ts'
import { peersTable } from './sections/peers.ts'
import { stings } from './sections/stings.ts'
import { fill, words } from './words.ts'

/** The whole report as one page that needs nothing from anywhere. */
export function reportPage(report: Report): string {
  const { page, sections } = words
  const shown = sectionsOf(report).filter(({ body }) => body !== null)
  const style = { markup: readFileSync(new URL('style.css', import.meta.url), 'utf8') }
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${page.title}</title><style>${style}</style></head><body><main>
<header><h1>${page.title}</h1><p>${page.intro}</p><p>${page.how}</p>
<p><small>${fill(page.engine, { engine: report.all.shipped.version })}. ${report.withExamples ? page.warning : page.noExamples}</small></p></header>
${overview(report)}
<nav>${shown.map(({ id }) => html`<a href="#${id}">${sections[id].title}</a>`)}</nav>
${shown.map(({ id, body, examples }) => {
  const section = sections[id]
  return html`<section id="${id}"><h2>${section.title}</h2>${'text' in section ? html`<p>${section.text}</p>` : null}
${keyed.has(id) ? key() : null}${body}${report.withExamples ? examples : null}</section>`
})}</main></body></html>
`.markup
}

type SectionId = keyof typeof words.sections

interface ShownSection {
  readonly id: SectionId
  readonly body: Markup | null
  readonly examples: Markup | null
}

function sectionsOf(report: Report): ShownSection[] {
  const plain = (id: SectionId, body: Markup | null, examples: Markup | null = null): ShownSection => ({
    id,
    body,
    examples,
  })
  return [
    plain('marks', marksTable(report)),
    plain('catches', catches(report), pauseExamples(report, true)),
    plain('spares', spares(report), pauseExamples(report, false)),
    plain('ordinary', ordinary(report)),
    plain('slices', slices(report)),
    plain('identity', identity(report), identityExamples(report)),
    plain('stings', stings(report), stingExamples(report)),
    plain('kind', kind(report)),
    plain('order', order(report)),
    plain('peers', peersTable(report)),
    plain('calibration', calibration(report)),
    plain('changes', changes(report)),
    plain('all', html`<details><summary>${words.sections.all.title}</summary>${allFigures(report)}</details>`),
  ]
}

/** Sections whose drawing needs the key. */
const keyed: ReadonlySet<SectionId> = new Set(['catches', 'spares', 'ordinary', 'kind'])

function key(): Markup {
  const { value, range, last, mark } = words.page.legend
  const drawn = (shape: Markup): Markup => html`<svg class="good" viewBox="0 0 26 14" aria-hidden="true">${shape}</svg>`
  return html`<p class="key"><span>${drawn(html`<circle class="dot" cx="13" cy="7" r="4.5"/>`)}${value}</span>
<span>${drawn(html`<line class="whisker" x1="2" x2="24" y1="7" y2="7"/>`)}${range}</span>
<span>${drawn(html`<circle class="last" cx="13" cy="7" r="4"/>`)}${last}</span>
<span>${drawn(html`<line class="mark" x1="13" x2="13" y1="0" y2="14"/>`)}${mark}</span></p>`
}
