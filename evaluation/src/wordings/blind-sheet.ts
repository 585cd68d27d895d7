import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { wilson } from '../statistics/interval.ts'
import { seededRandom } from '../statistics/random.ts'
import type { Reworded } from './reword-rows.ts'

/** Which of the two is ours; kept apart from the sheet, so that whoever reads it cannot know. */
interface Key {
  readonly seed: number
  readonly ours: readonly ('A' | 'B')[]
}

/**
 * Writes pairs of wordings for somebody who does not know which is whose: ours and the text with every flagged word gone, in random order.
 * The answers go into the last column: `A`, `B` or `=`; then two more for ours and the other: `g` for ungrammatical, `m` for another meaning.
 *
 * @returns how many pairs there are
 */
export function writeSheet(
  path: string,
  ours: readonly Reworded[],
  others: readonly Reworded[],
  { seed, pairs }: { readonly seed: number; readonly pairs: number },
): number {
  const random = seededRandom(seed)
  const both = ours.flatMap(({ row, after }, index) => {
    const other = others[index]?.after
    return after && other && row.kind === 'soften' && after.text !== other.text
      ? [{ text: row.text, own: after.text, other: other.text }]
      : []
  })
  const drawn = both
    .map((pair) => ({ pair, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, pairs)
    .map(({ pair }) => ({ ...pair, isA: random() < 0.5 }))
  const lines = drawn.map(({ text, own, other, isA }, index) =>
    [index + 1, text, isA ? own : other, isA ? other : own, '', '', ''].map(cell).join('\t'),
  )
  writeFileSync(
    path,
    `${['nr', 'text', 'A', 'B', 'better (A, B or =)', 'wrong with A (g, m)', 'wrong with B (g, m)'].join('\t')}\n${lines.join('\n')}\n`,
  )
  const key: Key = { seed, ours: drawn.map(({ isA }) => (isA ? 'A' : 'B')) }
  writeFileSync(keyOf(path), `${JSON.stringify(key)}\n`)
  return drawn.length
}

/** Counts a filled sheet; pairs without an answer are left out. */
export function scoreSheet(path: string): { readonly [figure: string]: ReturnType<typeof wilson> } {
  if (!existsSync(keyOf(path))) throw new Error(`${keyOf(path)} is missing: it was written with the sheet.`)
  const { ours } = JSON.parse(readFileSync(keyOf(path), 'utf8')) as Key
  const answers = readFileSync(path, 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line, index) => {
      const [, , , , better = '', wrongA = '', wrongB = ''] = line.split('\t')
      return { own: ours[index], better: better.trim().toUpperCase(), wrong: ours[index] === 'A' ? wrongA : wrongB }
    })
    .filter(({ better }) => ['A', 'B', '='].includes(better))
  const decided = answers.filter(({ better }) => better !== '=')
  const count = (holds: (answer: (typeof answers)[number]) => boolean) => answers.filter(holds).length
  return {
    'sheet/ours-better': wilson(
      count(({ own, better }) => own === better),
      answers.length,
    ),
    'sheet/ours-better-or-equal': wilson(
      count(({ own, better }) => better === '=' || own === better),
      answers.length,
    ),
    'sheet/ours-better-where-decided': wilson(
      decided.filter(({ own, better }) => own === better).length,
      decided.length,
    ),
    'sheet/ours-ungrammatical': wilson(
      count(({ wrong }) => wrong.includes('g')),
      answers.length,
    ),
    'sheet/ours-another-meaning': wilson(
      count(({ wrong }) => wrong.includes('m')),
      answers.length,
    ),
  }
}

function keyOf(path: string): string {
  return `${path}.key.json`
}

function cell(value: string | number): string {
  return String(value).replace(/[\t\n\r]+/g, ' ')
}
