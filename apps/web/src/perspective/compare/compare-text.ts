import type { OldScoreProblem } from '@hearth/insight'
import type { Messages } from '@lingui/core'
import { openCatalog, type Say } from '../../text/language/catalogs.ts'
import { locale } from '../../text/text.ts'
import en from '../locales/en.json' with { type: 'json' }

/** Every sentence of the page that compares old scores; fetched with that page, not with the app. */
export type CompareMessageId = keyof typeof en

const catalogs = import.meta.glob<Messages>(['../locales/??.json', '!**/en.json'], { import: 'default' })

export const t: Say<CompareMessageId> = openCatalog(en, catalogs)

/** Why a file or a row cannot be used. */
export const problemWords = ({ code, fill }: OldScoreProblem): string => t(`problem.${code}`, fill)

export const count = (value: number): string => value.toLocaleString(locale())

export const percent = (part: number, whole: number): string =>
  (whole === 0 ? 0 : part / whole).toLocaleString(locale(), {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })

/** A score, or a bound, with two digits. */
export const score = (value: number): string =>
  value.toLocaleString(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** A threshold, with as many digits as it needs and at least two. */
export const line = (value: number): string =>
  value.toLocaleString(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 12 })

/** A correlation or a kappa; a dash where there is none. */
export const measure = (value: number | null): string => (value === null ? '–' : score(value))
