import type { OldScoreProblem } from '@hearth/insight'
import { setupI18n } from '@lingui/core'
import { locale, type MessageValues } from '../../text/text.ts'
import en from '../locales/en.json' with { type: 'json' }

/** Every sentence of the page that compares old scores; fetched with that page, not with the app. */
export type CompareMessageId = keyof typeof en

const i18n = setupI18n({ locale: 'en', messages: { en } })

export const t = (id: CompareMessageId, values?: MessageValues): string => i18n._(id, values)

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
