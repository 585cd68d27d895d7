import { setupI18n } from '@lingui/core'
import type { MessageValues } from '../text/text.ts'
import en from './locales/en.json' with { type: 'json' }

/** Every sentence about pictures. */
export type ImagesMessageId = keyof typeof en

const i18n = setupI18n({ locale: 'en', messages: { en } })

export const t = (id: ImagesMessageId, values?: MessageValues): string => i18n._(id, values)
