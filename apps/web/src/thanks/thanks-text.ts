import type { Messages } from '@lingui/core'
import { openCatalog, type Say } from '../text/language/catalogs.ts'
import en from './locales/en.json' with { type: 'json' }

/** Every sentence about thanks; fetched with its pages, not with the app. */
export type ThanksMessageId = keyof typeof en

const catalogs = import.meta.glob<Messages>(['./locales/??.json', '!**/en.json'], { import: 'default' })

export const t: Say<ThanksMessageId> = openCatalog(en, catalogs)
