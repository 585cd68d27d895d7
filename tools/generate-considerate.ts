import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type ConsiderateRule, readConsiderate } from './considerate/read-considerate.ts'

const data = fileURLToPath(
  new URL('../packages/analysis/src/signals/considerate/considerate-en.generated.ts', import.meta.url),
)
const page = fileURLToPath(new URL('../docs/reference/considerate-en.md', import.meta.url))

/** Writes the reader's entries and the catalogue for people where they changed. @returns the paths that were written */
export function generateConsiderate(): string[] {
  const themes = readConsiderate('en')
  return [
    ...writeWhereChanged(data, renderData([...themes.values()].flat())),
    ...writeWhereChanged(page, renderPage(themes)),
  ]
}

function writeWhereChanged(path: string, text: string): string[] {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return []
  writeFileSync(path, text)
  return [path]
}

function renderData(rules: readonly ConsiderateRule[]): string {
  const sources = [...new Set(rules.map(({ source }) => source))]
  const lines = rules.map(({ match: _, ignore: __, source, ...entry }) => {
    const body = JSON.stringify(entry).slice(1, -1)
    return `  { ${body}, source: sources[${sources.indexOf(source)}] as string },\n`
  })
  return `// Made by tools/generate-considerate.ts from packages/analysis/considerate/en/*.yml. Change those.
import type { ConsiderateEntry } from './entry.ts'

const sources: readonly string[] = ${JSON.stringify(sources, null, 2)}

export const considerateEn: readonly ConsiderateEntry[] = [
${lines.join('')}]
`
}

/** The catalogue: what is looked for, better words, why, who says so, and the texts that prove it. */
export function renderPage(themes: ReadonlyMap<string, readonly ConsiderateRule[]>): string {
  const count = [...themes.values()].reduce((sum, rules) => sum + rules.length, 0)
  const code = (texts: readonly string[]): string => texts.map((text) => `\`${text.replaceAll('`', "'")}\``).join(' · ')
  return [
    '<!-- Made by tools/generate-considerate.ts from packages/analysis/considerate/en. Change those. -->',
    '# Considerate language: en',
    '',
    '> **This page shows words that hurt, as data**, so that people can check and contest what hints are given for.',
    '',
    `${count} entries. A hint is never a pause and never a score: see [considerate language](../concepts/considerate-language.md).`,
    'Switch an entry off by its name.',
    '',
    ...[...themes].flatMap(([theme, rules]) => [
      `## ${theme.replaceAll('-', ' ')}`,
      '',
      ...rules.flatMap((rule) => [
        `### ${rule.phrase}`,
        '',
        `${rule.why} Better: ${rule.better.join(' · ')}. (${rule.source.replace(/, (https\S+)$/, ', <$1>')})`,
        '',
        `- Looks for: ${code(rule.find ?? [])}`,
        `- Hints in: ${code(rule.match)}`,
        `- Not in: ${code(rule.ignore)}`,
        '',
      ]),
    ]),
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const written = generateConsiderate()
  console.log(written.length > 0 ? `considerate: wrote ${written.join(', ')}` : 'considerate: up to date')
}
