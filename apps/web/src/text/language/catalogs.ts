import { type I18n, type Messages, setupI18n } from '@lingui/core'
import { pseudoLanguages } from './languages.ts'

/** The catalogs of one area beside its English one, by the path of their file; fetched only when their language is spoken. */
export type Loaders = Readonly<Record<string, () => Promise<Messages>>>

/** Says a message by its id, with its values filled in. */
export type Say<Id extends string> = (id: Id, values?: Readonly<Record<string, string | number>>) => string

interface Catalog {
  readonly english: Messages
  readonly loaders: Loaders
  /** What the spoken language has words for; the rest is said in English, with the plural forms of English. */
  spoken: { readonly messages: Messages; readonly i18n: I18n } | null
}

const catalogs = new Set<Catalog>()
const fetching = new Set<Promise<void>>()
const listeners = new Set<() => void>()
let language = 'en'
let edition = 0

/** Counts the times that words have come: another number means that what is on the page should be said anew. */
export const wordsEdition = (): number => edition

/** @returns a function that ends the following */
export const followWords = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language that the pages speak now, as BCP 47. */
export const spokenLanguage = (): string => language

/** Opens the words of one area: English at once, and what there is of the spoken language as soon as it has come. */
export const openCatalog = <Id extends string>(english: Readonly<Record<Id, string>>, loaders: Loaders): Say<Id> => {
  const catalog: Catalog = { english, loaders, spoken: null }
  const inEnglish = setupI18n({ locale: 'en', messages: { en: english } })
  catalogs.add(catalog)
  if (language !== 'en') void fetchWords(catalog)
  return (id, values) => {
    const { spoken } = catalog
    return spoken && Object.hasOwn(spoken.messages, id) ? spoken.i18n._(id, values) : inEnglish._(id, values)
  }
}

/** Once every area that is there has the words of the spoken language. Words that cannot be fetched stay English. */
export const wordsReady = async (): Promise<void> => {
  while (fetching.size > 0) await Promise.all(fetching)
}

/** Speaks another language from now on. Until its words have come, the ones of before are said. */
export const speak = async (next: string): Promise<void> => {
  language = next
  for (const catalog of catalogs) void fetchWords(catalog)
  await wordsReady()
}

const fetchWords = (catalog: Catalog): Promise<void> => {
  const wished = language
  const work = load(catalog, wished)
    .catch(() => null)
    .then((messages) => {
      // Somebody may have chosen yet another one meanwhile.
      if (wished !== language) return
      catalog.spoken = messages && { messages, i18n: setupI18n({ locale: wished, messages: { [wished]: messages } }) }
    })
  const entry = work.then(() => {
    fetching.delete(entry)
    if (fetching.size === 0) tellAll()
  })
  fetching.add(entry)
  return entry
}

const tellAll = (): void => {
  edition++
  for (const listener of listeners) listener()
}

const load = async ({ english, loaders }: Catalog, wished: string): Promise<Messages | null> => {
  if (wished === 'en') return null
  if (pseudoLanguages.some((pseudo) => pseudo === wished)) return (await import('./pseudo.ts')).pseudo(english, wished)
  const [, loader] = Object.entries(loaders).find(([path]) => path.includes(`/${wished}.`)) ?? []
  return (await loader?.()) ?? null
}
