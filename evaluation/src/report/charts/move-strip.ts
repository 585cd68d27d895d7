import { html, type Markup } from '../markup.ts'

export interface MoveStrip {
  readonly moves: readonly number[]
  /** What may be; drawn as a line. */
  readonly most: number
  readonly title: string
  readonly across: string
}

const size = { left: 20, width: 600, base: 118, dot: 3 }

/** Every move as a dot on one line, like ones stacked; those beyond the limit stand out. */
export function moveStrip({ moves, most, title, across }: MoveStrip): Markup {
  const end = Math.max(0.2, Math.ceil(Math.max(...moves, 0) * 10) / 10)
  const x = (move: number): number => size.left + (move / end) * size.width
  const stacks = new Map<number, number>()
  const columns = Math.floor(size.width / (2 * size.dot + 0.5))
  const heightOf = Math.max(...counts(moves, end, columns))
  const rise = Math.min(2 * size.dot + 0.5, (size.base - 14) / Math.max(1, heightOf))
  const dots = moves.map((move) => {
    const column = columnOf(move, end, columns)
    const level = stacks.get(column) ?? 0
    stacks.set(column, level + 1)
    const cx = size.left + ((column + 0.5) / columns) * size.width
    return html`<circle class="${move <= most ? 'dot' : 'dot beyond'}" cx="${cx}" cy="${size.base - size.dot - 1 - level * rise}" r="${size.dot}"/>`
  })
  const ticks = Array.from({ length: Math.round(end * 10) + 1 }, (_, tenth) => tenth / 10)
  return html`<figure><svg class="strip" viewBox="0 0 640 160" role="img" aria-label="${title}">
<line class="base" x1="${size.left}" x2="${size.left + size.width}" y1="${size.base}" y2="${size.base}"/>
${dots}<line class="mark" x1="${x(most)}" x2="${x(most)}" y1="6" y2="${size.base + 6}"/>
${ticks.map((tick) => html`<text x="${x(tick)}" y="${size.base + 18}" text-anchor="middle">${tick}</text>`)}
<text class="axis" x="${size.left + size.width / 2}" y="${size.base + 38}" text-anchor="middle">${across}</text></svg></figure>`
}

const columnOf = (move: number, end: number, columns: number): number =>
  Math.min(columns - 1, Math.floor((move / end) * columns))

function counts(moves: readonly number[], end: number, columns: number): number[] {
  const all = new Array<number>(columns).fill(0)
  for (const move of moves) {
    const column = columnOf(move, end, columns)
    all[column] = (all[column] ?? 0) + 1
  }
  return all
}
