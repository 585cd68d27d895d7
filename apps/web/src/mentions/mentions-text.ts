import { setupI18n } from '@lingui/core'
import type { MessageValues } from '../text/text.ts'
import en from './locales/en.json' with { type: 'json' }

/** Every sentence about being named; fetched with its page, not with the app. */
export type MentionsMessageId = keyof typeof en

const i18n = setupI18n({ locale: 'en', messages: { en } })

export const t = (id: MentionsMessageId, values?: MessageValues): string => i18n._(id, values)
