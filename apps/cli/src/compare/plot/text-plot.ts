import type { Comparison, ScorePair } from '@hearth/insight'
import { words } from '../../words.ts'

const width = 60
const height = 18
/** From few to many comments in one place. */
const inks = ['·', ':', 'o', 'O', '@'] as const

/** A picture of characters: old score to the right, ours upwards, the two thresholds as lines. */
export function textPlot(pairs: readonly ScorePair[], { theirThreshold, match }: Comparison): string[] {
  const counts = Array.from({ length: height }, () => new Array<number>(width).fill(0))
  for (const { theirs, ours } of pairs) {
    const row = counts[placeOf(ours, height)]
    const at = placeOf(theirs, width)
    if (row) row[at] = (row[at] ?? 0) + 1
  }
  const most = Math.max(...counts.flat())
  const upright = placeOf(theirThreshold, width)
  const flat = typeof match === 'string' ? -1 : placeOf(match.threshold, height)
  const lines = counts.map((row, y) => {
    const drawn = row.map((many, x) => (many > 0 ? inkOf(many, most) : lineAt(x === upright, y === flat))).join('')
    const label = y === height - 1 ? '1.0' : y === 0 ? '0.0' : y === flat ? words('compare.axisOurs') : ''
    return `${label.padStart(6)} ┤${drawn.trimEnd()}`
  })
  const under = `${' '.repeat(7)}└${'─'.repeat(width)}`
  const axis = `${' '.repeat(8)}0.0${words('compare.axisTheirs')
    .padStart(upright + 2)
    .padEnd(width - 6)}1.0`
  return [...lines.toReversed(), under, axis]
}

function placeOf(score: number, places: number): number {
  return Math.min(places - 1, Math.floor(score * places))
}

function inkOf(many: number, most: number): string {
  const share = most <= 1 ? 0 : Math.log(many) / Math.log(most)
  return inks[Math.min(inks.length - 1, Math.floor(share * inks.length))] ?? '@'
}

function lineAt(isUpright: boolean, isFlat: boolean): string {
  if (isUpright) return isFlat ? '┼' : '│'
  return isFlat ? '─' : ' '
}
