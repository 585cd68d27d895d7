import type { Messages } from '@lingui/core'
import { openCatalog, type Say } from '../text/language/catalogs.ts'
import en from './locales/en.json' with { type: 'json' }

/** Every sentence about newcomers and storms; fetched where one of them is shown, not with the app. */
export type NewcomersMessageId = keyof typeof en

const catalogs = import.meta.glob<Messages>(['./locales/??.json', '!**/en.json'], { import: 'default' })

export const t: Say<NewcomersMessageId> = openCatalog(en, catalogs)
