import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { compileLexicon, type LexiconRule, type LexiconSource } from './lexicon/compile-lexicon.ts'
import type { PhraseGrammar } from './lexicon/read-phrase.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const slotsFile = 'slots.yml'

/** The folder of a language's theme files. */
export function lexiconFolder(language: string): string {
  return join(root, 'packages/analysis/lexicon', language)
}

/** Reads every theme of a language. @throws Error naming the file where YAML is not well formed */
export function readLexiconSource(language: string): LexiconSource {
  const folder = lexiconFolder(language)
  const themes = new Map<string, readonly LexiconRule[]>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(slashed).sort()) {
    if (!file.endsWith('.yml') || file === slotsFile) continue
    const rules: unknown = readYaml(join(folder, file))
    if (!Array.isArray(rules)) throw new Error(`${file}: a theme file is a list of rules, each beginning with "- id:"`)
    themes.set(file, rules as LexiconRule[])
  }
  return { language, themes, grammar: readYaml(join(folder, slotsFile)) as PhraseGrammar }
}

/** A theme that outgrew one file is a folder; its files are named "insults/mind.yml" on every platform. */
function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}

function readYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`${path} is not well-formed YAML: ${(cause as Error).message}`, { cause })
  }
}

/**
 * Compiles every language's lexicon and writes `lexicon-<language>.generated.ts` where it changed.
 *
 * @returns the paths that were written
 */
export function generateLexicons(): string[] {
  const written: string[] = []
  for (const language of readdirSync(join(root, 'packages/analysis/lexicon'), { withFileTypes: true })) {
    if (!language.isDirectory()) continue
    const path = join(root, `packages/analysis/src/evidence/lexicon/lexicon-${language.name}.generated.ts`)
    const text = render(language.name)
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    written.push(path)
  }
  return written
}

function render(language: string): string {
  const { entries, sets, patterns } = compileLexicon(readLexiconSource(language))
  const lines = (rows: readonly unknown[]): string => rows.map((row) => `    ${JSON.stringify(row)},\n`).join('')
  const name = `lexicon${language.charAt(0).toUpperCase()}${language.slice(1)}`
  return `// Made by tools/generate-lexicon.ts from packages/analysis/lexicon/${language}/*.yml. Change those.
import type { LexiconData } from './lexicon-data.ts'

export const ${name}: LexiconData = {
  language: ${JSON.stringify(language)},
  entries: [
${lines(entries)}  ],
  sets: [
${lines(sets)}  ],
  patterns: [
${lines(patterns)}  ],
}
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const written = generateLexicons()
  console.log(written.length > 0 ? `lexicon: wrote ${written.join(', ')}` : 'lexicon: up to date')
}
