import type { Messages } from '@lingui/core'
import { openCatalog, type Say } from '../../../text/language/catalogs.ts'
import en from './locales/en.json' with { type: 'json' }

/** Every sentence about what became of pauses; fetched with its page, not with the app. */
export type PausesMessageId = keyof typeof en

const catalogs = import.meta.glob<Messages>(['./locales/??.json', '!**/en.json'], { import: 'default' })

export const t: Say<PausesMessageId> = openCatalog(en, catalogs)

/** Whether an id that came from the server (a reason) has words here. */
export const isPausesMessageId = (id: string): id is PausesMessageId => Object.hasOwn(en, id)
