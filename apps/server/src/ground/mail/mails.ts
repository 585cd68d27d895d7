import type { Language } from '@hearth/contract'
import de from '../../../locales/mails.de.json' with { type: 'json' }
import en from '../../../locales/mails.en.json' with { type: 'json' }
import es from '../../../locales/mails.es.json' with { type: 'json' }
import fr from '../../../locales/mails.fr.json' with { type: 'json' }
import pt from '../../../locales/mails.pt.json' with { type: 'json' }

/** Everything that mails say. */
export type Mails = Readonly<typeof en>

const drafts: Readonly<Record<Language, Partial<Mails>>> = { en, de, es, fr, pt }

/** The words of mails in a language; what it lacks, and what an account that never chose gets, is English. */
export const mailsIn = (language: Language | null): Mails => ({ ...en, ...drafts[language ?? 'en'] })

/** Puts values into the `{places}` of a message; a place without a value stays as it is, so that a slip is seen. */
export const fill = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
