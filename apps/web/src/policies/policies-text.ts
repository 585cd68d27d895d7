import type { Messages } from '@lingui/core'
import { openCatalog, type Say } from '../text/language/catalogs.ts'
import en from './locales/en.json' with { type: 'json' }

/** Every sentence about rules; fetched with their pages, not with the app. */
export type PoliciesMessageId = keyof typeof en

const catalogs = import.meta.glob<Messages>(['./locales/??.json', '!**/en.json'], { import: 'default' })

export const t: Say<PoliciesMessageId> = openCatalog(en, catalogs)
