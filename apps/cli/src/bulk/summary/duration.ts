import { words } from '../../words.ts'

/** Seconds as people say them: "0.4 s", "42 s", "3 min 5 s", "2 h 10 min". */
export function duration(seconds: number): string {
  if (seconds < 9.95) return words('duration.seconds', { seconds: seconds.toFixed(1) })
  const whole = Math.round(seconds)
  if (whole < 60) return words('duration.seconds', { seconds: whole })
  if (whole < 3600) return words('duration.minutes', { minutes: Math.floor(whole / 60), seconds: whole % 60 })
  return words('duration.hours', { hours: Math.floor(whole / 3600), minutes: Math.floor((whole % 3600) / 60) })
}
