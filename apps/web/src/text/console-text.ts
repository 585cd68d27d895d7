import { setupI18n } from '@lingui/core'
import en from '../locales/en.console.json' with { type: 'json' }
import type { MessageValues } from './text.ts'

/** Every sentence about reports, cases, decisions and appeals; fetched with their pages, not with the app. */
export type ConsoleMessageId = keyof typeof en

const i18n = setupI18n({ locale: 'en', messages: { en } })

/** The words of a message about reports, cases, decisions or appeals, with its values filled in. */
export const t = (id: ConsoleMessageId, values?: MessageValues): string => i18n._(id, values)

/** Whether an id that came from the server (a reason, an action) has words here. */
export const isConsoleMessageId = (id: string): id is ConsoleMessageId => Object.hasOwn(en, id)
