import { setupI18n } from '@lingui/core'
import type { MessageValues } from '../text/text.ts'
import examplesEn from './locales/en.examples.json' with { type: 'json' }
import en from './locales/en.json' with { type: 'json' }

/** Every sentence of the page to try the pause; fetched with that page, not with the app. */
export type TryMessageId = keyof typeof en

const i18n = setupI18n({ locale: 'en', messages: { en } })

export const t = (id: TryMessageId, values?: MessageValues): string => i18n._(id, values)

/** Whether an id that came from the reader has words here. */
export const isTryMessageId = (id: string): id is TryMessageId => Object.hasOwn(en, id)

export interface Example {
  readonly name: string
  /** The message that it answers. */
  readonly context: string | null
  readonly text: string
}

/** Messages to tap: some that may hurt, more that only look as if they did. */
export const examples: readonly Example[] = examplesEn
