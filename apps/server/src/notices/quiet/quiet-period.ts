/** When somebody is left in peace, every day of their own. */
export interface QuietTimes {
  /** Minute of the day at which it begins, 0 to 1439. */
  readonly fromMinute: number
  /** Minute of the day at which it ends; earlier than the beginning where it goes past midnight. */
  readonly untilMinute: number
  /** IANA name, such as Europe/Lisbon. */
  readonly timeZone: string
}

export interface QuietPeriod {
  readonly since: Date
  readonly until: Date
}

const minuteMs = 60_000
const dayMinutes = 1440

/**
 * The quiet period that an instant lies in; null outside of it. Where a clock is put forward or back in that night, the
 * period still begins and ends at the times on the wall.
 */
export const quietPeriod = (times: QuietTimes | null, at: Date): QuietPeriod | null => {
  if (times === null) return null
  const { fromMinute, untilMinute, timeZone } = times
  const now = minuteOfDay(at, timeZone)
  const since = (now - fromMinute + dayMinutes) % dayMinutes
  const length = (untilMinute - fromMinute + dayMinutes) % dayMinutes
  if (since >= length) return null
  const minute = Math.floor(at.getTime() / minuteMs)
  return {
    since: onTheWall(minute - since, fromMinute, timeZone),
    until: onTheWall(minute + length - since, untilMinute, timeZone),
  }
}

/** Whether this is a time zone that this machine knows. */
export const isTimeZone = (timeZone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}

/** Moves an instant, in minutes since 1970, by as much as its own clock differs from the minute of day that was meant. */
const onTheWall = (minute: number, meant: number, timeZone: string): Date => {
  const shown = minuteOfDay(new Date(minute * minuteMs), timeZone)
  const off = ((meant - shown + dayMinutes + dayMinutes / 2) % dayMinutes) - dayMinutes / 2
  return new Date((minute + off) * minuteMs)
}

const minuteOfDay = (at: Date, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const [hour = 0, minute = 0] = parts.format(at).split(':').map(Number)
  return hour * 60 + minute
}
