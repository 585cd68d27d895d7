import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Figures } from '../gate/results.ts'

interface Words {
  readonly title: string
  readonly text: string
  readonly columns: readonly string[]
  readonly sets: { readonly [set: string]: string }
  readonly figures: { readonly [figure: string]: string }
}

/** The figures of kinder wordings as a section of the summary. */
export function wordingTable(engine: string, figures: Figures): string {
  const words = parse(readFileSync(new URL('words.yml', import.meta.url), 'utf8')) as Words
  const told = (name: string): string => figures[name]?.value.toFixed(3) ?? ''
  const rows = Object.entries(words.sets).flatMap(([set, where]) =>
    Object.entries(words.figures).flatMap(([figure, what]) => {
      const ours = figures[`${set}/hearth/${figure}`]
      if (!ours) return []
      const range = `${ours.low.toFixed(3)} – ${ours.high.toFixed(3)}`
      return [
        [
          what,
          where,
          ours.value.toFixed(3),
          range,
          told(`${set}/copy/${figure}`),
          told(`${set}/delete-flagged/${figure}`),
        ],
      ]
    }),
  )
  const lines = [words.columns, words.columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`)
  return `\n## ${words.title}\n\n${words.text.replace('{engine}', engine)}\n\n${lines.join('\n')}\n`
}
