import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readLexiconSource } from './generate-lexicon.ts'
import type { LexiconRule } from './lexicon/compile-lexicon.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Where the catalogue of a language stands. */
export function lexiconPagePath(language: string): string {
  return join(root, `docs/reference/lexicon-${language}.md`)
}

/** The catalogue of all rules of a language, for people: what each looks for, when it counts, why, and where from. */
export function renderLexiconPage(language: string): string {
  const themes = [...readLexiconSource(language).themes]
  const count = themes.reduce((sum, [, rules]) => sum + rules.length, 0)
  return [
    `<!-- Made by tools/generate-lexicon-page.ts from packages/analysis/lexicon/${language}. Change those. -->`,
    `# Lexicon: ${language}`,
    '> **This page shows slurs, insults, threats and crude words as data**, so that people can check and contest what the',
    '> reader looks for. Showing them here approves none of them.',
    '',
    `${count} rules. A rule is evidence and decides nothing alone: the model weighs it with everything else it reads.`,
    'What a phrase and a scope mean: [the lexicon](../../packages/analysis/lexicon/README.md).',
    '',
    ...themes.flatMap(([theme, rules]) => [`## ${theme.replace(/\.yml$/, '')}`, '', ...rules.flatMap(renderRule)]),
  ].join('\n')
}

function renderRule(rule: LexiconRule): string[] {
  const code = (texts: readonly string[]): string => texts.map((text) => `\`${text}\``).join(' · ')
  const source = rule.source.startsWith('http') ? `<${rule.source}>` : rule.source
  const kept = rule.unless === undefined ? '' : `, not when ${rule.unless.join(', ') || '(always counts)'}`
  return [
    `### ${rule.id}`,
    '',
    `${rule.note} (${rule.attributes.join(', ')}; severity ${rule.severity}; ${rule.scope}${kept}; \`${rule.reason}\`)`,
    '',
    `- Phrases: ${code(rule.phrases)}`,
    `- Counts in: ${code(rule.match)}`,
    `- Not in: ${code(rule.ignore)}`,
    `- Source: ${source}`,
    '',
  ]
}

/** Writes the page where it changed. @returns whether it was written */
export function generateLexiconPage(language: string): boolean {
  const path = lexiconPagePath(language)
  const text = renderLexiconPage(language)
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(generateLexiconPage('en') ? `lexicon: wrote ${lexiconPagePath('en')}` : 'lexicon page: up to date')
}
