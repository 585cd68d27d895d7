import type { Messages } from '@lingui/core'
import { openCatalog, type Say } from '../text/language/catalogs.ts'
import en from './locales/en.json' with { type: 'json' }

/** Every sentence about cards beside links. */
export type PreviewsMessageId = keyof typeof en

const catalogs = import.meta.glob<Messages>(['./locales/??.json', '!**/en.json'], { import: 'default' })

export const t: Say<PreviewsMessageId> = openCatalog(en, catalogs)
