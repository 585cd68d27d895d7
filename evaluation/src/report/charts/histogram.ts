import { html, type Markup } from '../markup.ts'

export interface Histogram {
  readonly name: string
  /** Values from 0 to 1. */
  readonly values: readonly number[]
  readonly tone: 'good' | 'bad' | 'plain'
}

const bars = 10
const size = { width: 300, height: 130, left: 34, bottom: 38 }

/** How many values lie in each tenth; a value of one lies in the last. */
export function countTenths(values: readonly number[]): number[] {
  const counts = new Array<number>(bars).fill(0)
  for (const value of values) {
    const tenth = Math.min(bars - 1, Math.floor(value * bars))
    counts[tenth] = (counts[tenth] ?? 0) + 1
  }
  return counts
}

export function histogram({ name, values, tone }: Histogram, across: string): Markup {
  const counts = countTenths(values)
  const most = Math.max(1, ...counts)
  const step = size.width / bars
  return html`<figure class="small wide ${tone}"><svg viewBox="0 0 ${size.left + size.width + 8} ${size.height + size.bottom + 16}" role="img" aria-label="${name}">
${counts.map((count, at) => {
  const height = (count / most) * size.height
  return html`<rect class="bar full" x="${size.left + at * step + 1.5}" y="${16 + size.height - height}" width="${step - 3}" height="${height}" rx="2"/>
${count === 0 ? null : html`<text x="${size.left + (at + 0.5) * step}" y="${11 + size.height - height}" text-anchor="middle">${count}</text>`}`
})}
<line class="base" x1="${size.left}" x2="${size.left + size.width}" y1="${16 + size.height}" y2="${16 + size.height}"/>
${[0, 0.5, 1].map((tick) => html`<text x="${size.left + tick * size.width}" y="${32 + size.height}" text-anchor="middle">${tick}</text>`)}
<text class="axis" x="${size.left + size.width / 2}" y="${50 + size.height}" text-anchor="middle">${across}</text></svg>
<figcaption><b>${name}</b> <small>${values.length}</small></figcaption></figure>`
}
