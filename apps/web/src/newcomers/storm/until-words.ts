const dayMs = 86_400_000

/**
 * An instant that is near, as people say it: “18:30” where that is today, “Monday 18:30” within a week, else with its date.
 *
 * @param instant ISO 8601
 */
export const untilWords = (instant: string, now: Date, locale: string): string => {
  const at = new Date(instant)
  const time = { hour: '2-digit', minute: '2-digit' } as const
  if (at.toDateString() === now.toDateString()) return new Intl.DateTimeFormat(locale, time).format(at)
  const isNear = at.getTime() - now.getTime() < 6 * dayMs
  const day = isNear ? ({ weekday: 'long' } as const) : ({ day: 'numeric', month: 'long' } as const)
  return new Intl.DateTimeFormat(locale, { ...day, ...time }).format(at)
}
