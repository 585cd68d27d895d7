import type { Messages } from '@lingui/core'
import en from '../locales/en.console.json' with { type: 'json' }
import { openCatalog, type Say } from './language/catalogs.ts'

/** Every sentence about reports, cases, decisions and appeals; fetched with their pages, not with the app. */
export type ConsoleMessageId = keyof typeof en

const catalogs = import.meta.glob<Messages>(['../locales/??.console.json', '!**/en.console.json'], {
  import: 'default',
})

/** The words of a message about reports, cases, decisions or appeals, with its values filled in. */
export const t: Say<ConsoleMessageId> = openCatalog(en, catalogs)

/** Whether an id that came from the server (a reason, an action) has words here. */
export const isConsoleMessageId = (id: string): id is ConsoleMessageId => Object.hasOwn(en, id)
