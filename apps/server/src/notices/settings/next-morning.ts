/** When a day's notices come together: eight in the morning, where the person lives. */
export const morningHour = 8

/**
 * The next eight in the morning of a time zone, after an instant. The clock may have changed over night, so that the
 * offset is that of the morning, not of now.
 *
 * @param timeZone of the IANA database, such as Europe/Berlin; UTC where it is unknown
 */
export const nextMorning = (after: Date, timeZone: string): Date => {
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC'
  const here = wallClock(after, zone)
  for (let days = 0; ; days += 1) {
    const wall = Date.UTC(here.year, here.month, here.day + days, morningHour)
    const morning = atWall(wall, zone)
    if (morning > after.getTime()) return new Date(morning)
  }
}

export const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** The instant at which a zone's clocks show a time; twice corrected, since the first guess may be in another offset. */
const atWall = (wall: number, zone: string): number => {
  const first = wall - offsetMs(wall, zone)
  return wall - offsetMs(first, zone)
}

const offsetMs = (instant: number, zone: string): number => {
  const { year, month, day, hour, minute } = wallClock(new Date(instant), zone)
  return Date.UTC(year, month, day, hour, minute) - Math.floor(instant / 60_000) * 60_000
}

const wallClock = (at: Date, timeZone: string) => {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return { year: part('year'), month: part('month') - 1, day: part('day'), hour: part('hour'), minute: part('minute') }
}
