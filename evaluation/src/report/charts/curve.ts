import { html, type Markup } from '../markup.ts'

export interface CurvePoint {
  readonly x: number
  readonly y: number
}

/** One line; `stand` is where it is used. A line of one point is that point alone. */
export interface Curve {
  readonly name: string
  readonly points: readonly CurvePoint[]
  readonly stand?: CurvePoint | undefined
}

export interface CurveOptions {
  readonly title: string
  readonly across: string
  readonly up: string
}

const box = { left: 52, top: 14, width: 560, height: 320 }
const ticks = [0, 0.25, 0.5, 0.75, 1]
const x = (value: number): number => box.left + value * box.width
const y = (value: number): number => box.top + (1 - value) * box.height

/** Lines over the unit square, each with its name in the legend below. */
export function curves(all: readonly Curve[], { title, across, up }: CurveOptions): Markup {
  const path = ({ points }: Curve): string =>
    thin(points)
      .map((point, at) => `${at === 0 ? 'M' : 'L'}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`)
      .join('')
  return html`<figure><svg class="curve" viewBox="0 0 640 390" role="img" aria-label="${title}">
${ticks.map(
  (tick) => html`<line class="tick" x1="${x(tick)}" x2="${x(tick)}" y1="${y(0)}" y2="${y(1)}"/>
<line class="tick" x1="${x(0)}" x2="${x(1)}" y1="${y(tick)}" y2="${y(tick)}"/>
<text x="${x(tick)}" y="${y(0) + 18}" text-anchor="middle">${Math.round(tick * 100)} %</text>
<text x="${x(0) - 8}" y="${y(tick) + 4}" text-anchor="end">${Math.round(tick * 100)} %</text>`,
)}
<text class="axis" x="${x(0.5)}" y="${y(0) + 42}" text-anchor="middle">${across}</text>
<text class="axis" x="${x(0) + 8}" y="${y(0) - 10}">↑ ${up}</text>
${[...all.entries()].reverse().map(
  ([at, one]) =>
    html`${one.points.length > 1 ? html`<path class="series s${at}" d="${path(one)}"/>` : null}
${one.stand ? html`<circle class="stand s${at}" cx="${x(one.stand.x)}" cy="${y(one.stand.y)}" r="${at === 0 ? 6.5 : 5}"/>` : null}`,
)}</svg>
<figcaption class="legend">${all.map((one, at) => html`<span><i class="s${at}"></i>${one.name}</span>`)}</figcaption></figure>`
}

/** A screen shows no more than some hundred points of a line. */
function thin(points: readonly CurvePoint[]): CurvePoint[] {
  const step = Math.max(1, Math.floor(points.length / 240))
  return points.filter((_, at) => at % step === 0 || at === points.length - 1)
}
