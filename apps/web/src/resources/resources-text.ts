import type { Messages } from '@lingui/core'
import { openCatalog, type Say } from '../text/language/catalogs.ts'
import en from './locales/en.json' with { type: 'json' }

/** Every sentence about help for somebody who struggles; fetched only where it is shown. */
export type ResourcesMessageId = keyof typeof en

const catalogs = import.meta.glob<Messages>(['./locales/??.json', '!**/en.json'], { import: 'default' })

export const t: Say<ResourcesMessageId> = openCatalog(en, catalogs)
