import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileMessage } from '@lingui/message-utils/compileMessage'

/** The languages that the pages speak beside English; drafts, so that a message may be missing and is then said in English. */
export const drafts = ['de', 'es', 'fr', 'pt'] as const

/** Where the words of pages, cards and mails lie. Those of operators (command line, doctor, moving) are English only. */
const places = ['apps/web/src', 'packages/composer/src', 'apps/server/locales']
/** English by what they are: texts to be read, what goes with the reading of English, the API's own words, names in the database. */
const onlyEnglish =
  /en\.(examples|sample-month)\.json$|(problems|people|given-names)\.en\.json$|scaffold\/locales\/en\.json$/

export interface CatalogReport {
  /** The English file, from the root. */
  readonly file: string
  readonly language: string
  /** Ids that are said in English. */
  readonly missing: readonly string[]
  /** Ids that English does not have. */
  readonly extra: readonly string[]
  /** What stands otherwise than in English: values, tags, plural forms. */
  readonly wrong: readonly string[]
  readonly count: number
}

/** Compares every catalog with its English one. */
export async function readCatalogs(root: string): Promise<CatalogReport[]> {
  const reports: CatalogReport[] = []
  for (const place of places) {
    const names = (await readdir(join(root, place), { recursive: true })).sort()
    for (const name of names.filter((one) => /(^|[/.])en(\.console)?\.json$/.test(one) && !onlyEnglish.test(one))) {
      const file = join(place, name)
      const english = await readFlat(join(root, file))
      for (const language of drafts) {
        const own = await readFlat(
          join(root, place, name.replace(/(^|[/.])en(?=(\.console)?\.json$)/, `$1${language}`)),
        )
        reports.push({ file, language, ...compare(english, own, place === 'apps/web/src') })
      }
    }
  }
  return reports
}

/** How one catalog differs from its English one. `isIcu`: the messages have plural forms, and a straight apostrophe would hide a value. */
export function compare(
  english: ReadonlyMap<string, string>,
  own: ReadonlyMap<string, string>,
  isIcu: boolean,
): Omit<CatalogReport, 'file' | 'language'> {
  const wrong = [...own].flatMap(([id, words]) => {
    const source = english.get(id)
    if (source === undefined) return []
    if (words.trim() === '') return [`${id}: is empty`]
    if (isIcu && words.includes("'")) return [`${id}: has a straight apostrophe`]
    const [wished, there] = [shapeOf(source, isIcu), shapeOf(words, isIcu)]
    return wished === there ? [] : [`${id}: has ${there || 'nothing'} where English has ${wished || 'nothing'}`]
  })
  return {
    missing: [...english.keys()].filter((id) => !own.has(id)),
    extra: [...own.keys()].filter((id) => !english.has(id)),
    wrong,
    count: english.size,
  }
}

/** The values, tags and plural forms of a message, in the order of the alphabet: two messages with equal shapes can stand for each other. */
function shapeOf(words: string, isIcu: boolean): string {
  const tags = words.match(/<\/?[a-z]+>/g) ?? []
  const values = isIcu ? [...valuesOf(compileMessage(words))] : (words.match(/\{\w+\}/g) ?? [])
  return [...new Set([...values, ...tags])].sort().join(' ')
}

function* valuesOf(part: unknown): Generator<string> {
  if (!Array.isArray(part)) return
  for (const token of part) {
    if (!Array.isArray(token)) continue
    const [name, type, forms] = token as [string, string?, unknown?]
    yield `{${name}}`
    if (typeof forms !== 'object' || forms === null) continue
    for (const [form, message] of Object.entries(forms)) {
      yield `{${name} ${type} ${form}}`
      yield* valuesOf(message)
    }
  }
}

/** A catalog as a flat list; one that is not there is empty. */
async function readFlat(path: string): Promise<Map<string, string>> {
  const found = await readFile(path, 'utf8').catch(() => '{}')
  return new Map(flatten(JSON.parse(found)))
}

function* flatten(value: unknown, path = ''): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value]
  else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) yield* flatten(part, path === '' ? name : `${path} ${name}`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { file, language, missing, extra, wrong } of await readCatalogs(
    fileURLToPath(new URL('../..', import.meta.url)),
  )) {
    for (const id of missing) console.log(`${file} ${language}: lacks ${id}`)
    for (const id of extra) console.log(`${file} ${language}: has ${id}, which English has not`)
    for (const line of wrong) console.log(`${file} ${language}: ${line}`)
  }
}
