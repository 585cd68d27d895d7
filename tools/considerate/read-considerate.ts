import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { compilePhrase } from '../../packages/analysis/src/signals/considerate/compile-phrase.ts'
import { type ConsiderateEntry, considerateSlug } from '../../packages/analysis/src/signals/considerate/entry.ts'

/** An entry as it stands in its file, with the texts that prove it. */
export interface ConsiderateRule extends ConsiderateEntry {
  readonly match: readonly string[]
  readonly ignore: readonly string[]
}

const folder = fileURLToPath(new URL('../../packages/analysis/considerate/', import.meta.url))
const fields = new Set(
  'phrase find except notWith onlyWith manner self proper skipNegated better why source match ignore'.split(' '),
)

/**
 * Reads every entry of a language by theme, its source spelled out.
 *
 * @throws Error naming the file, the entry and what to mend
 */
export function readConsiderate(language: string): ReadonlyMap<string, readonly ConsiderateRule[]> {
  const sources = parse(readFileSync(join(folder, 'sources.yml'), 'utf8')) as Record<
    string,
    { name: string; url: string }
  >
  const themes = new Map<string, readonly ConsiderateRule[]>()
  const owners = new Map<string, string>()
  for (const file of readdirSync(join(folder, language)).sort()) {
    if (!file.endsWith('.yml')) continue
    const theme = parse(readFileSync(join(folder, language, file), 'utf8')) as {
      defaults?: Partial<ConsiderateRule>
      entries: ConsiderateRule[]
    }
    const rules = theme.entries.map((written): ConsiderateRule => {
      const rule = { ...theme.defaults, ...written }
      const fail = (problem: string): never => {
        throw new Error(`${file}, "${rule.phrase}": ${problem}`)
      }
      for (const key of Object.keys(rule)) if (!fields.has(key)) fail(`unknown field "${key}"`)
      if (!rule.phrase || !rule.why) fail('"phrase" and "why" must be there')
      if (!rule.better?.length || rule.better.length > 4) fail('"better" lists one to four ways to say it')
      if ((rule.match?.length ?? 0) < 2 || (rule.ignore?.length ?? 0) < 3)
        fail('needs two "match" and three "ignore" texts')
      for (const text of [...rule.better, ...rule.match, ...rule.ignore])
        if (typeof text !== 'string') fail(`${JSON.stringify(text)} is no text: put it between quotation marks`)
      const source = sources[rule.source] ?? fail(`source "${rule.source}" is not in sources.yml`)
      const slug = considerateSlug(rule.phrase)
      const owner = owners.get(slug)
      if (owner !== undefined) fail(`is in ${owner} already`)
      owners.set(slug, file)
      const find = rule.find ?? [rule.phrase.toLowerCase()]
      try {
        for (const phrase of [...find, ...(rule.except ?? [])]) compilePhrase(phrase)
      } catch (error) {
        fail((error as Error).message)
      }
      return { ...rule, find, source: `${source.name}, ${source.url}` }
    })
    themes.set(file.replace(/\.yml$/, ''), rules)
  }
  return themes
}
