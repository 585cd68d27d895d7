import { attributeIds, kindAttributes } from '@hearth/contract'
import type {
  Frame,
  LexiconData,
  LexiconEntry,
  Scope,
} from '../../packages/analysis/src/evidence/lexicon/lexicon-data.ts'
import { frames, scopes } from '../../packages/analysis/src/evidence/lexicon/lexicon-data.ts'
import { type PhraseGrammar, readPhrase } from './read-phrase.ts'

/** One rule as it stands in a theme file; what each field means: packages/analysis/lexicon/README.md */
export interface LexiconRule {
  readonly id: string
  readonly phrases: readonly string[]
  readonly attributes: readonly string[]
  readonly severity: number
  readonly scope: string
  readonly reason: string
  readonly unless?: readonly string[]
  readonly note: string
  readonly source: string
  readonly match: readonly string[]
  readonly ignore: readonly string[]
}

/** Parsed YAML of one language: themes by file name, and the words that phrases may name in short. */
export interface LexiconSource {
  readonly language: string
  readonly themes: ReadonlyMap<string, readonly LexiconRule[]>
  readonly grammar: PhraseGrammar
}

const kindFrames: readonly Frame[] = ['negated', 'quoted']
const attackFrames: readonly Frame[] = ['negated', 'quoted', 'reported']

/** Frames that take a phrase back where its rule does not say otherwise. */
const framesOfScope: { readonly [scope in Scope]: readonly Frame[] } = {
  'person-noun': attackFrames,
  'person-figure': attackFrames,
  'person-adjective': attackFrames,
  order: attackFrames,
  directed: attackFrames,
  anyone: attackFrames,
  group: attackFrames,
  free: [],
  kind: kindFrames,
}

/**
 * Turns rules into the table that the reader uses.
 *
 * @throws Error naming the file, the rule and what to do, at the first rule that is not well formed
 */
export function compileLexicon(source: LexiconSource): LexiconData {
  const entries: LexiconEntry[] = []
  const sets: string[][] = []
  const setIndex = new Map<string, number>()
  const patterns: [number, number, ...string[]][] = []
  const owners = new Map<string, string>()
  const intern = (words: readonly string[]): string => {
    const key = words.join(' ')
    const index = setIndex.get(key) ?? sets.push([...words]) - 1
    setIndex.set(key, index)
    return `#${index}`
  }
  const wordsOf = (name: string): readonly string[] => sets[Number(name.slice(1))] ?? []
  for (const [theme, rules] of source.themes) {
    for (const rule of rules) {
      const fail = (message: string): never => {
        throw new Error(`${theme}, rule "${rule.id}": ${message}`)
      }
      checkRule(rule, fail)
      const owner = owners.get(rule.id)
      if (owner !== undefined) fail(`the id is taken in ${owner}: choose another`)
      owners.set(rule.id, theme)
      const index = entries.push(entryOf(rule)) - 1
      for (const phrase of rule.phrases) {
        for (const { anchor, elements } of readPhrase(phrase, source.grammar, { fail, intern, wordsOf })) {
          patterns.push([index, anchor, ...elements])
        }
      }
    }
  }
  return { language: source.language, entries, sets, patterns }
}

function entryOf(rule: LexiconRule): LexiconEntry {
  const scope = rule.scope as Scope
  return {
    id: rule.id,
    attributes: rule.attributes as LexiconEntry['attributes'],
    severity: rule.severity as 1 | 2 | 3,
    scope,
    reason: rule.reason,
    unless: (rule.unless as readonly Frame[] | undefined) ?? framesOfScope[scope],
  }
}

const fields = [
  'id',
  'phrases',
  'attributes',
  'severity',
  'scope',
  'reason',
  'unless',
  'note',
  'source',
  'match',
  'ignore',
]

function checkRule(rule: LexiconRule, fail: (message: string) => never): void {
  for (const field of Object.keys(rule))
    if (!fields.includes(field)) fail(`unknown field "${field}": use ${fields.join(', ')}`)
  for (const field of ['phrases', 'attributes', 'match', 'ignore'] as const) {
    const list: unknown = rule[field]
    const isTexts =
      Array.isArray(list) && list.length > 0 && list.every((item) => typeof item === 'string' && item !== '')
    if (!isTexts) fail(`"${field}" must list at least one text (put texts with : # or quotes between quotation marks)`)
  }
  for (const field of ['id', 'reason', 'note', 'source'] as const) {
    if (typeof rule[field] !== 'string' || rule[field].trim() === '')
      fail(`"${field}" is missing: every rule says what, why and whence`)
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(rule.id)) fail('the id must be kebab-case')
  if (!/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(rule.reason)) fail('the reason must look like "insult.intelligence"')
  for (const id of rule.attributes) {
    if (!attributeIds.includes(id as never)) fail(`"${id}" is no attribute id`)
    const isKind = kindAttributes.includes(id as never)
    if (isKind !== (rule.scope === 'kind'))
      fail(
        `"${id}" and the scope "${rule.scope}" do not go together: kind attributes, and only they, have the scope "kind"`,
      )
  }
  if (![1, 2, 3].includes(rule.severity)) fail('severity is 1 (mild), 2 (clear) or 3 (grave)')
  if (!scopes.includes(rule.scope as Scope)) fail(`scope must be one of ${scopes.join(', ')}`)
  for (const frame of rule.unless ?? [])
    if (!frames.includes(frame as Frame)) fail(`"unless" knows ${frames.join(', ')}`)
}
