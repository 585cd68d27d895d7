import { compilePhrase } from './compile-phrase.ts'
import { type ConsiderateEntry, type ConsiderateSettings, considerateSlug } from './entry.ts'

/** What is wrong with a community's own list, in a stable id and the words that it is about. */
export interface ConsiderateProblem {
  readonly reason:
    | 'not-a-list'
    | 'unknown-field'
    | 'field-missing'
    | 'too-long'
    | 'too-many'
    | 'bad-phrase'
    | 'twice'
    | 'unknown-phrase'
  /** Where: "add 2, why". */
  readonly where: string
}

/** More entries make every message slower to read. */
const mostEntries = 200
const longestText = 300

const textLists = ['find', 'except', 'notWith', 'onlyWith', 'better', 'match', 'ignore'] as const
const fields = new Set(['phrase', 'why', 'source', 'self', 'proper', ...textLists])

/**
 * Reads what a community wrote: `off`, a list of phrases not to hint at, and `add`, entries of its own. Nothing of it is run; it is data.
 *
 * @param known the slugs of the reader's own phrases; something else in `off` is a mistake worth telling
 * @returns the settings, and what is wrong; settings hold only what is right
 */
export function checkConsiderate(
  value: unknown,
  known: ReadonlySet<string>,
): { readonly settings: ConsiderateSettings; readonly problems: readonly ConsiderateProblem[] } {
  const problems: ConsiderateProblem[] = []
  const tell = (reason: ConsiderateProblem['reason'], where: string): void => void problems.push({ reason, where })
  if (value === null || value === undefined) return { settings: { off: [], add: [] }, problems }
  if (!isRecord(value))
    return { settings: { off: [], add: [] }, problems: [{ reason: 'not-a-list', where: 'off, add' }] }
  for (const key of Object.keys(value)) if (key !== 'off' && key !== 'add') tell('unknown-field', key)
  const off = readTexts(value.off, 'off', tell)
  for (const phrase of off) if (!known.has(considerateSlug(phrase))) tell('unknown-phrase', `off, ${phrase}`)
  const add: ConsiderateEntry[] = []
  const seen = new Set<string>()
  const items = value.add ?? []
  if (!Array.isArray(items)) tell('not-a-list', 'add')
  else if (items.length > mostEntries) tell('too-many', 'add')
  else
    items.forEach((item: unknown, index) => {
      const entry = readEntry(item, `add ${index + 1}`, tell)
      if (entry === null) return
      const slug = considerateSlug(entry.phrase)
      if (seen.has(slug)) tell('twice', `add ${index + 1}, ${entry.phrase}`)
      else add.push(entry)
      seen.add(slug)
    })
  return { settings: { off, add }, problems }
}

type Tell = (reason: ConsiderateProblem['reason'], where: string) => void

function readEntry(item: unknown, where: string, tell: Tell): ConsiderateEntry | null {
  if (!isRecord(item)) {
    tell('not-a-list', where)
    return null
  }
  let isWhole = true
  const fail: Tell = (reason, at) => {
    isWhole = false
    tell(reason, at)
  }
  for (const key of Object.keys(item)) if (!fields.has(key)) fail('unknown-field', `${where}, ${key}`)
  const text = (key: 'phrase' | 'why' | 'source', isNeeded: boolean): string => {
    const value = item[key]
    if (typeof value !== 'string' || value.trim() === '') {
      if (isNeeded || value !== undefined) fail('field-missing', `${where}, ${key}`)
      return ''
    }
    if (value.length > longestText) fail('too-long', `${where}, ${key}`)
    return value.trim()
  }
  const phrase = text('phrase', true)
  const why = text('why', true)
  const source = text('source', false)
  const lists = Object.fromEntries(textLists.map((key) => [key, readTexts(item[key], `${where}, ${key}`, fail)]))
  const { find = [], except = [], notWith = [], onlyWith = [], better = [] } = lists
  if (better.length === 0 || better.length > 3) fail('field-missing', `${where}, better`)
  for (const written of [...(find.length > 0 ? find : [phrase.toLowerCase()]), ...except]) {
    try {
      if (written !== '') compilePhrase(written)
    } catch {
      fail('bad-phrase', `${where}, ${written}`)
    }
  }
  if (!isWhole) return null
  return {
    phrase,
    find: find.length > 0 ? find : [phrase.toLowerCase()],
    ...(except.length > 0 ? { except } : {}),
    ...(notWith.length > 0 ? { notWith } : {}),
    ...(onlyWith.length > 0 ? { onlyWith } : {}),
    ...(item.self === true ? { self: true } : {}),
    ...(item.proper === true ? { proper: true } : {}),
    better,
    why,
    source,
  }
}

function readTexts(value: unknown, where: string, tell: Tell): string[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) {
    tell('not-a-list', where)
    return []
  }
  if (value.length > mostEntries) tell('too-many', where)
  return value.slice(0, mostEntries).flatMap((text: unknown) => {
    if (typeof text !== 'string' || text.trim() === '') {
      tell('field-missing', where)
      return []
    }
    if (text.length > longestText) tell('too-long', where)
    return [text.trim()]
  })
}

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
