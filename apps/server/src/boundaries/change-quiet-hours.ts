import { HearthError, type QuietHours } from '@hearth/contract'
import type { Db } from '../ground/db/database.ts'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import { isTimeZone, type QuietTimes } from '../notices/quiet/quiet-period.ts'
import { putQuietTimes } from '../notices/quiet/store.ts'

/** Sets one's quiet hours, or takes them away. @throws HearthError `invalid-input` (no such time zone, no time between) */
export const changeQuietHours = async (
  { db }: { db: Db },
  { person, hours }: { person: VisitingPerson; hours: QuietHours | null },
): Promise<void> => {
  if (hours !== null && hours.from === hours.until) throw invalid('/hours/until', 'same-time')
  if (hours !== null && !isTimeZone(hours.timeZone)) throw invalid('/hours/timeZone', 'unknown')
  await putQuietTimes(db, person.spaceId, person.id, hours && toTimes(hours))
}

const invalid = (pointer: string, reason: string) => new HearthError('invalid-input', { fields: [{ pointer, reason }] })

const toTimes = ({ from, until, timeZone }: QuietHours): QuietTimes => ({
  fromMinute: toMinute(from),
  untilMinute: toMinute(until),
  timeZone,
})

const toMinute = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
