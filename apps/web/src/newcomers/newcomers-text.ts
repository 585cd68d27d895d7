import { setupI18n } from '@lingui/core'
import type { MessageValues } from '../text/text.ts'
import en from './locales/en.json' with { type: 'json' }

/** Every sentence about newcomers and storms; fetched where one of them is shown, not with the app. */
export type NewcomersMessageId = keyof typeof en

const i18n = setupI18n({ locale: 'en', messages: { en } })

export const t = (id: NewcomersMessageId, values?: MessageValues): string => i18n._(id, values)
