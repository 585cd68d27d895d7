import { setupI18n } from '@lingui/core'
import type { MessageValues } from '../../text/text.ts'
import en from './locales/en.json' with { type: 'json' }

/** Every sentence about what one is told; fetched with its page, not with the app. */
export type SettingsMessageId = keyof typeof en

const i18n = setupI18n({ locale: 'en', messages: { en } })

export const t = (id: SettingsMessageId, values?: MessageValues): string => i18n._(id, values)
