import type { Follow, HiddenWord, PersonId, QuietHours, Role } from '@hearth/contract'
import type { QuietTimes } from '../notices/quiet/quiet-period.ts'
import { toPersonRef } from '../people/view.ts'
import type { HiddenWordRow } from './store.ts'

export const toFollow = (row: { id: PersonId; name: string; role: Role; since: Date }): Follow => ({
  person: toPersonRef(row),
  since: row.since.toISOString(),
})

export const toHiddenWord = (row: HiddenWordRow): HiddenWord => ({
  id: row.id,
  word: row.word,
  since: row.since.toISOString(),
})

export const toQuietHours = (times: QuietTimes | null): QuietHours | null =>
  times && { from: toTime(times.fromMinute), until: toTime(times.untilMinute), timeZone: times.timeZone }

const toTime = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
