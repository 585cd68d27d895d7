import type { Messages } from '@lingui/core'
import { openCatalog, type Say } from '../../text/language/catalogs.ts'
import en from './locales/en.json' with { type: 'json' }

/** Every sentence about kinds of spaces; fetched with the pages that say one. */
export type KindsMessageId = keyof typeof en

const catalogs = import.meta.glob<Messages>(['./locales/??.json', '!**/en.json'], { import: 'default' })

export const t: Say<KindsMessageId> = openCatalog(en, catalogs)
