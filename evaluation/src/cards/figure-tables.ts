import type { Figures } from '../gate/results.ts'
import { rangeOf, written } from '../report/numbers.ts'
import { words } from '../report/words.ts'

/** Figures as Markdown tables, one for each group, in the order in which they were measured. */
export function figureTables(figures: Figures): string {
  const groups = Map.groupBy(Object.keys(figures), (name) => name.slice(0, name.indexOf('/')))
  return [...groups]
    .flatMap(([group, names]) => {
      const rows = names.flatMap((name) => {
        const figure = figures[name]
        if (!figure) return []
        return [
          `| ${name.slice(group.length + 1)} | ${written(name, figure.value)} | ${rangeOf(name, figure)} | ${figure.rows.toLocaleString('en')} |`,
        ]
      })
      if (rows.length === 0) return []
      return [
        [
          `#### ${words.groups[group] ?? group}`,
          '',
          '| figure | value | interval | rows |',
          '|---|---|---|---|',
          ...rows,
        ].join('\n'),
      ]
    })
    .join('\n\n')
}
