import type { Messages } from '@lingui/core'
import { openCatalog, type Say } from '../text/language/catalogs.ts'
import examplesEn from './locales/en.examples.json' with { type: 'json' }
import en from './locales/en.json' with { type: 'json' }

/** Every sentence of the page to try the pause; fetched with that page, not with the app. */
export type TryMessageId = keyof typeof en

const catalogs = import.meta.glob<Messages>(['./locales/??.json', '!**/en.json'], { import: 'default' })

export const t: Say<TryMessageId> = openCatalog(en, catalogs)

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
