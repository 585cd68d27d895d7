import { setupI18n } from '@lingui/core'
import en from '../locales/en.json' with { type: 'json' }

/** Every sentence of the app has an id in `locales/en.json`; an id that is not there does not compile. */
export type MessageId = keyof typeof en

export type MessageValues = Readonly<Record<string, string | number>>

const i18n = setupI18n({ locale: 'en', messages: { en } })

/** The words of a message, with its values filled in. */
export const t = (id: MessageId, values?: MessageValues): string => i18n._(id, values)

/** Whether an id that came from the server (a reason, a kind) has words here. */
export const isMessageId = (id: string): id is MessageId => Object.hasOwn(en, id)

/** The language of the words, as BCP 47, for dates and `lang`. */
export const locale = (): string => i18n.locale

/** Every error code with its words, for the page about the API. */
export const errorWords = (): readonly (readonly [code: string, words: string])[] =>
  (Object.keys(en) as MessageId[])
    .filter((id) => id.startsWith('error.'))
    .map((id) => [id.slice('error.'.length), t(id)] as const)
