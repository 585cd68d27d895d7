import type { Figures } from './results.ts'

/** One line for each figure: value, interval, rows, and what it was last time. */
export function printFigures(figures: Figures, last: Figures | undefined): void {
  for (const [name, figure] of Object.entries(figures)) {
    const before = last?.[name]
    const change = figure && before && figure.value !== before.value ? `   (was ${before.value} on ${before.rows})` : ''
    const numbers = figure
      ? `${figure.value.toFixed(4)}  [${figure.low.toFixed(3)}, ${figure.high.toFixed(3)}]  ${figure.rows}`
      : '–'
    console.log(`${name.padEnd(58)} ${numbers}${change}`)
  }
}
