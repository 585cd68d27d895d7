import { setupI18n } from '@lingui/core'
import type { MessageValues } from '../text/text.ts'
import en from './locales/en.json' with { type: 'json' }

/** Every sentence about hints on words; fetched with their pages, not with the app. */
export type WordsMessageId = keyof typeof en

const i18n = setupI18n({ locale: 'en', messages: { en } })

export const t = (id: WordsMessageId, values?: MessageValues): string => i18n._(id, values)
