import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { marks, reachOf } from '../gate/marks.ts'
import type { Figures } from '../gate/results.ts'
import { wordingTable } from '../wordings/wording-table.ts'
import { rangeOf, written } from './numbers.ts'
import { nameOf, words } from './words.ts'

/** The committed summary: marks and functionalities, for reading where the repository is read. */
export function summary(engine: string, figures: Figures): string {
  const { marks: told, catches, spares, slices } = words.sections
  const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
    [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
  const markRows = marks.flatMap((mark) => {
    const figure = figures[mark.figure]
    if (!figure) return []
    const sign = mark.least === undefined ? '≤' : '≥'
    const bound = `${sign} ${written(mark.figure, (mark.least ?? mark.most) as number)}`
    const next = mark.next === undefined ? '' : `, then ${written(mark.figure, mark.next)}`
    const reach = told.reach[reachOf(mark, figures)]
    return [
      [
        words.marks[mark.figure] ?? '',
        bound + next,
        written(mark.figure, figure.value),
        rangeOf(mark.figure, figure),
        reach,
      ],
    ]
  })
  const shares = (prefix: string, names: (id: string) => string): string[][] =>
    Object.entries(figures)
      .flatMap(([id, figure]) => (figure && id.startsWith(prefix) ? [{ id, figure }] : []))
      .sort((a, b) => b.figure.value - a.figure.value)
      .map(({ id, figure }) => [
        names(id.slice(prefix.length)),
        written(id, figure.value),
        rangeOf(id, figure),
        `${figure.rows}`,
      ])
  const functionality = (id: string): string => words.functionalities[id]?.join(': ') ?? nameOf(id)
  const [what, bound, here, range, , reached] = told.columns as [string, string, string, string, string, string]
  const columns = ['', here, range, 'Texts']
  return `# ${words.page.title}

${words.page.engine.replace('{engine}', engine)}. Written by \`npm run eval -- --update\`; \`npm run eval -- --report\` makes the whole page.

## ${told.title}

${table([what, bound, here, range, reached], markRows)}

## ${catches.title}

${catches.text}

${table(columns, shares('pause/recall/', functionality))}

## ${spares.title}

${spares.text}

${table(columns, shares('pause/false/', functionality))}

## ${slices.title}

${slices.text}

${table(
  columns,
  Object.entries(words.slices).flatMap(([id, name]) => {
    const figure = figures[`fairness/slice/${id}/false`]
    return figure ? [[name, written('fairness', figure.value), rangeOf('fairness', figure), `${figure.rows}`]] : []
  }),
)}
`
}

export function writeSummary(engine: string, figures: Figures): void {
  writeFileSync(new URL('../../results/summary.md', import.meta.url), summary(engine, figures) + wordingSummary())
}

/** The last committed figures of kinder wordings, where there are some; `npm run eval:wording` measures them. */
function wordingSummary(): string {
  const file = new URL('../../results/wordings.json', import.meta.url)
  if (!existsSync(file)) return ''
  const results = JSON.parse(readFileSync(file, 'utf8')) as { readonly engine: string; readonly figures: Figures }
  return wordingTable(results.engine, results.figures)
}
