import type { DistressData, DistressEntry } from '../../packages/analysis/src/signals/distress/distress-data.ts'
import { type PhraseGrammar, readPhrase } from './read-phrase.ts'

/** One rule as it stands in a theme file; what each field means: packages/analysis/signals/distress/README.md */
export interface DistressRule {
  readonly id: string
  readonly level: string
  readonly sure: boolean
  readonly firm?: boolean
  readonly phrases: readonly string[]
  readonly 'not-before'?: readonly string[]
  readonly note: string
  readonly source: string
  readonly match: readonly string[]
  readonly ignore: readonly string[]
}

export interface DistressSource {
  readonly language: string
  readonly themes: ReadonlyMap<string, readonly DistressRule[]>
  readonly grammar: PhraseGrammar
}

const fields = ['id', 'level', 'sure', 'firm', 'phrases', 'not-before', 'note', 'source', 'match', 'ignore']

/** Turns rules into the table that the reader uses. @throws Error naming the file, the rule and what to do */
export function compileDistress({ themes, grammar }: DistressSource): DistressData {
  const entries: DistressEntry[] = []
  const sets: string[][] = []
  const setIndex = new Map<string, number>()
  const patterns: [number, number, ...string[]][] = []
  const seen = new Set<string>()
  const intern = (words: readonly string[]): string => {
    const key = words.join(' ')
    const index = setIndex.get(key) ?? sets.push([...words]) - 1
    setIndex.set(key, index)
    return `#${index}`
  }
  const wordsOf = (name: string): readonly string[] => sets[Number(name.slice(1))] ?? []
  for (const [theme, rules] of themes) {
    for (const rule of rules) {
      const fail = (message: string): never => {
        throw new Error(`${theme}, rule "${rule.id}": ${message}`)
      }
      checkRule(rule, fail)
      if (seen.has(rule.id)) fail('the id is taken: choose another')
      seen.add(rule.id)
      const { id, sure, firm = false, 'not-before': notBefore = [] } = rule
      const index = entries.push({ id, level: rule.level as DistressEntry['level'], sure, firm, notBefore }) - 1
      for (const phrase of rule.phrases) {
        for (const { anchor, elements } of readPhrase(phrase, grammar, { fail, intern, wordsOf })) {
          patterns.push([index, anchor, ...elements])
        }
      }
    }
  }
  return { entries, sets, patterns }
}

function checkRule(rule: DistressRule, fail: (message: string) => never): void {
  for (const field of Object.keys(rule))
    if (!fields.includes(field)) fail(`unknown field "${field}": use ${fields.join(', ')}`)
  for (const field of ['phrases', 'match', 'ignore'] as const) {
    const list: unknown = rule[field]
    const isTexts =
      Array.isArray(list) && list.length > 0 && list.every((item) => typeof item === 'string' && item !== '')
    if (!isTexts) fail(`"${field}" must list at least one text (put texts with : # or quotes between quotation marks)`)
  }
  const words: unknown = rule['not-before'] ?? []
  const isWords = Array.isArray(words) && words.every((word) => typeof word === 'string' && /^[a-z']+$/.test(word))
  if (!isWords) fail('"not-before" lists single words in lower case')
  for (const field of ['note', 'source'] as const)
    if (typeof rule[field] !== 'string' || rule[field].trim() === '') fail(`"${field}" is missing`)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(rule.id)) fail('the id must be kebab-case')
  if (rule.level !== 'support' && rule.level !== 'crisis') fail('level is support or crisis')
  if (typeof rule.sure !== 'boolean') fail('sure is true or false')
  if (rule.firm !== undefined && (rule.firm !== true || !rule.sure)) fail('only a sure rule may be firm: true')
}
