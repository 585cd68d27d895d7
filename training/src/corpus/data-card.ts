import { type LabelCheck, readLabelChecks } from '../label-check/label-checks.ts'
import type { Repeats } from '../repeats/find-repeats.ts'
import { measureStyle } from './measure-style.ts'
import type { PlacedLine } from './read-placed.ts'

const number = (value: number): string => value.toLocaleString('en-US')
const percent = (hits: number, rows: number): string => (rows === 0 ? '–' : `${Math.round((100 * hits) / rows)} %`)

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

/** What a person wrote behind each name of a generated table; it stays when the table is written again. */
type Notes = ReadonlyMap<string, string>

const notesOf = (part: string): Notes =>
  new Map([...part.matchAll(/^\| `([\w-]+)` \| ([^|]*) \|/gm)].map(([, name = '', note = '']) => [name, note.trim()]))

function countTable(lines: readonly PlacedLine[], notes: Notes): string {
  const cells = (some: readonly PlacedLine[]): string[] => [
    number(some.length),
    percent(some.filter(({ line }) => line.pause).length, some.length),
    percent(some.filter(({ line }) => line.context !== null).length, some.length),
  ]
  const byFile = Map.groupBy(lines, ({ line }) => line.file)
  const rows = [...byFile].map(([file, some]) => [`\`${file}\``, notes.get(file) ?? '', ...cells(some)])
  return table(['file', 'what', 'lines', 'pause', 'with context'], [...rows, ['all', '', ...cells(lines)]])
}

function labelTable(lines: readonly PlacedLine[], notes: Notes): string {
  const counts = new Map<string, { holds: number; not: number }>()
  for (const { line } of lines)
    for (const [id, value] of Object.entries(line.labels)) {
      const count = counts.get(id) ?? { holds: 0, not: 0 }
      count[value === 1 ? 'holds' : 'not']++
      counts.set(id, count)
    }
  const rows = [...counts].sort(([, a], [, b]) => b.holds - a.holds)
  return table(
    ['label', 'holds where', 'holds', 'looks as if, but does not'],
    rows.map(([id, { holds, not }]) => [`\`${id}\``, notes.get(id) ?? '', number(holds), number(not)]),
  )
}

const styleTable = (lines: readonly PlacedLine[]): string =>
  table(
    ['what', 'pause', 'no pause'],
    measureStyle(lines.map(({ line }) => line)).map(({ what, pause, noPause }) => [what, pause, noPause]),
  )

const checkTable = (checks: readonly LabelCheck[]): string =>
  table(
    ['lines', 'drawn', 'agreed', 'kappa (95 %)', 'what came of it'],
    checks.map(({ lines, drawn, agreed, kappa, afterwards }) => [
      number(lines),
      drawn,
      `${((100 * agreed) / lines).toFixed(1)} %`,
      kappa ?? '–',
      afterwards,
    ]),
  )

const repeatText = ({ near, contrasts, recurring }: Repeats): string =>
  `${number(near.length)} lines repeat an earlier one in part and are labelled alike; ${number(contrasts.length)} do so and are ` +
  `labelled otherwise (minimal contrasts, on purpose); ${number(recurring.length)} short texts recur in answer to another message.`

/** The data card with its generated parts as the corpus is now; what a person wrote stays. */
export function writeCard(card: string, lines: readonly PlacedLine[], repeats: Repeats): string {
  const parts: readonly (readonly [name: string, write: (notes: Notes) => string])[] = [
    ['counts', (notes) => countTable(lines, notes)],
    ['labels', (notes) => labelTable(lines, notes)],
    ['style', () => styleTable(lines)],
    ['checks', () => checkTable(readLabelChecks())],
    ['repeats', () => repeatText(repeats)],
  ]
  return parts.reduce(
    (text, [name, write]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->\\n)([^]*?)(<!-- /${name} -->)`),
        (_, open: string, part: string, close: string) => `${open}\n${write(notesOf(part))}\n\n${close}`,
      ),
    card,
  )
}
