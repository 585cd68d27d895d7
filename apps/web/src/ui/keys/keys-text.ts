import { setupI18n } from '@lingui/core'
import type { MessageValues } from '../../text/text.ts'
import en from './locales/en.json' with { type: 'json' }

/** The words of the sheet of keys; fetched with it. */
export type KeysMessageId = keyof typeof en

const i18n = setupI18n({ locale: 'en', messages: { en } })

export const t = (id: KeysMessageId, values?: MessageValues): string => i18n._(id, values)
