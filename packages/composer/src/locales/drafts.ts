import type { ReaderPort } from '../reader/reader-port.ts'
import { type ReasonWords, speakingReader } from './reason-words.ts'
import { type ComposerText, en, type OwnText, over } from './text.ts'

interface Draft {
  readonly text: OwnText
  readonly reasons: ReasonWords
}

/** What the elements say in another language than English. Fetched, like each of these, when a page is told in it. */
const drafts: { readonly [language: string]: () => Promise<Draft> } = {
  de: async () => ({ text: (await import('./de.json')).default, reasons: (await import('./reasons/de.json')).default }),
  es: async () => ({ text: (await import('./es.json')).default, reasons: (await import('./reasons/es.json')).default }),
  fr: async () => ({ text: (await import('./fr.json')).default, reasons: (await import('./reasons/fr.json')).default }),
  pt: async () => ({ text: (await import('./pt.json')).default, reasons: (await import('./reasons/pt.json')).default }),
}

export interface Spoken {
  readonly text: ComposerText
  /** Empty in English: there the reader says its reasons itself. */
  readonly reasons: ReasonWords
  /** A reader that says its reasons in this language. */
  readonly hear: (reader: ReaderPort) => ReaderPort
}

/** @returns null where the language is English, or none that we speak */
export async function speakIn(language: string): Promise<Spoken | null> {
  const draft = await drafts[language]?.()
  if (draft === undefined) return null
  const { reasons } = draft
  return { text: over(en, draft.text), reasons, hear: (reader) => speakingReader(reader, reasons) }
}
