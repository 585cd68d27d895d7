import { setupI18n } from '@lingui/core'
import type { MessageValues } from '../text/text.ts'
import en from './locales/en.json' with { type: 'json' }

/** Every sentence about a plugged-in language model; fetched with its pages, not with the app. */
export type WordingsMessageId = keyof typeof en

const i18n = setupI18n({ locale: 'en', messages: { en } })

export const t = (id: WordingsMessageId, values?: MessageValues): string => i18n._(id, values)
