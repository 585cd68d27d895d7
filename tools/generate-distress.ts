import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { compileDistress, type DistressRule, type DistressSource } from './lexicon/compile-distress.ts'
import type { PhraseGrammar } from './lexicon/read-phrase.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'packages/analysis/signals/distress')
const slotsFile = 'slots.yml'

/** Reads every theme of a language. @throws Error naming the file where YAML is not well formed */
export function readDistressSource(language: string): DistressSource {
  const themes = new Map<string, readonly DistressRule[]>()
  for (const file of readdirSync(join(folder, language)).sort()) {
    if (!file.endsWith('.yml') || file === slotsFile) continue
    const rules = readYaml(join(folder, language, file))
    if (!Array.isArray(rules)) throw new Error(`${file}: a theme file is a list of rules, each beginning with "- id:"`)
    themes.set(file, rules as DistressRule[])
  }
  return { language, themes, grammar: readYaml(join(folder, language, slotsFile)) as PhraseGrammar }
}

function readYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`${path} is not well-formed YAML: ${(cause as Error).message}`, { cause })
  }
}

/** Compiles the English phrases of distress. @returns the path, where the file changed */
export function generateDistress(): string[] {
  const path = join(root, 'packages/analysis/src/signals/distress/distress-en.generated.ts')
  const { entries, sets, patterns } = compileDistress(readDistressSource('en'))
  const lines = (rows: readonly unknown[]): string => rows.map((row) => `    ${JSON.stringify(row)},\n`).join('')
  const text = `// Made by tools/generate-distress.ts from packages/analysis/signals/distress/en/*.yml. Change those.
import type { DistressData } from './distress-data.ts'

export const distressEn: DistressData = {
  entries: [
${lines(entries)}  ],
  sets: [
${lines(sets)}  ],
  patterns: [
${lines(patterns)}  ],
}
`
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return []
  writeFileSync(path, text)
  return [path]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const written = generateDistress()
  console.log(written.length > 0 ? `distress: wrote ${written.join(', ')}` : 'distress: up to date')
}
