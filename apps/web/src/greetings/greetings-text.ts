import { setupI18n } from '@lingui/core'
import type { MessageValues } from '../text/text.ts'
import en from './locales/en.json' with { type: 'json' }

/** Every sentence about greeting newcomers; fetched where it is shown, not with the app. */
export type GreetingsMessageId = keyof typeof en

const i18n = setupI18n({ locale: 'en', messages: { en } })

export const t = (id: GreetingsMessageId, values?: MessageValues): string => i18n._(id, values)
