import type { Messages } from '@lingui/core'
import { openCatalog, type Say } from '../../text/language/catalogs.ts'
import en from './locales/en.json' with { type: 'json' }

/** The words of the sheet of keys; fetched with it. */
export type KeysMessageId = keyof typeof en

const catalogs = import.meta.glob<Messages>(['./locales/??.json', '!**/en.json'], { import: 'default' })

export const t: Say<KeysMessageId> = openCatalog(en, catalogs)
