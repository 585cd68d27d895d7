import type { Messages } from '@lingui/core'
import en from '../locales/en.json' with { type: 'json' }
import { openCatalog, type Say, spokenLanguage } from './language/catalogs.ts'

/** Every sentence of the app has an id in `locales/en.json`; an id that is not there does not compile. */
export type MessageId = keyof typeof en

export type MessageValues = Readonly<Record<string, string | number>>

const catalogs = import.meta.glob<Messages>(['../locales/??.json', '!**/en.json'], { import: 'default' })

/** The words of a message, with its values filled in. */
export const t: Say<MessageId> = openCatalog(en, catalogs)

/** Whether an id that came from the server (a reason, a kind) has words here. */
export const isMessageId = (id: string): id is MessageId => Object.hasOwn(en, id)

/** The language of the words as BCP 47, in the reader's own variant of it (`en-GB`), for dates and lists. */
export const locale = (): string => variantOf(spokenLanguage(), globalThis.navigator?.language)

/** The wished-for variant of a language; the language itself where the wish is another one or no tag at all. */
export const variantOf = (language: string, wished: string | undefined): string =>
  wished?.startsWith(`${language}-`) && /^[a-z]+(-[A-Za-z0-9]{2,8})+$/.test(wished) ? wished : language

/** Every error code with its words, for the page about the API. */
export const errorWords = (): readonly (readonly [code: string, words: string])[] =>
  (Object.keys(en) as MessageId[])
    .filter((id) => id.startsWith('error.'))
    .map((id) => [id.slice('error.'.length), t(id)] as const)
