import type { Messages } from '@lingui/core'
import { openCatalog, type Say } from '../../text/language/catalogs.ts'
import en from './locales/en.json' with { type: 'json' }

/** Every sentence around a message that somebody received; fetched only where it is shown. */
export type ReceivingMessageId = keyof typeof en

const catalogs = import.meta.glob<Messages>(['./locales/??.json', '!**/en.json'], { import: 'default' })

export const t: Say<ReceivingMessageId> = openCatalog(en, catalogs)
