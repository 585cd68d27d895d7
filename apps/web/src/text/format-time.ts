const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/**
 * How long ago an instant was, in words: “just now” comes back as null, so that the caller can use its own message.
 * Older than a week it is a date, with the year when that differs from now's.
 *
 * @param instant ISO 8601
 * @param now the instant ages are measured from; an instant after it (a clock that runs ahead) counts as just now
 */
export const formatAge = (instant: string, now: Date, locale: string): string | null => {
  const ageMs = now.getTime() - Date.parse(instant)
  if (ageMs < minuteMs) return null
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'narrow' })
  if (ageMs < hourMs) return relative.format(-Math.floor(ageMs / minuteMs), 'minute')
  if (ageMs < dayMs) return relative.format(-Math.floor(ageMs / hourMs), 'hour')
  if (ageMs < 7 * dayMs) return relative.format(-Math.floor(ageMs / dayMs), 'day')
  return formatDay(instant, now, locale)
}

/** A day such as “3 March”, with its year when that is not this one. */
export const formatDay = (instant: string, now: Date, locale: string): string => {
  const date = new Date(instant)
  const isThisYear = date.getFullYear() === now.getFullYear()
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(date)
}

/** The full date and time, for a tooltip and for people who need it exactly. */
export const formatExactly = (instant: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(instant))

/** Whole seconds left until an instant, never below zero. */
export const secondsUntil = (instant: string, now: Date): number =>
  Math.max(0, Math.ceil((Date.parse(instant) - now.getTime()) / 1000))
