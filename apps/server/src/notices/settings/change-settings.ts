import {
  type AccountId,
  HearthError,
  type NoticeChoice,
  type NoticeTopic,
  type PersonId,
  type SpaceId,
} from '@hearth/contract'
import type { Clock } from '../../ground/clock.ts'
import type { Db } from '../../ground/db/database.ts'
import { isTimeZone, nextMorning } from './next-morning.ts'
import { lockSettings, putSettings, type SettingsRow } from './store.ts'

interface Change {
  readonly spaceId: SpaceId
  readonly personId: PersonId
  readonly accountId: AccountId
  readonly choices?: Partial<Record<NoticeTopic, NoticeChoice>> | undefined
  readonly isMailed?: boolean | undefined
  readonly timeZone?: string | undefined
}

/** Changes what a person is told and how; what was told already stays. @throws HearthError `invalid-input` */
export const changeSettings = (
  { db, clock }: { db: Db; clock: Clock },
  { spaceId, personId, accountId, choices, isMailed, timeZone }: Change,
): Promise<SettingsRow> =>
  db.transaction().execute(async (tx) => {
    if (timeZone !== undefined && !isTimeZone(timeZone)) {
      throw new HearthError('invalid-input', { fields: [{ pointer: '/timeZone', reason: 'unknown' }] })
    }
    const now = clock()
    const before = (await lockSettings(tx, spaceId, personId)) ?? noSettings(spaceId, personId, now)
    const isNowMailed = isMailed ?? before.is_mailed
    const zone = timeZone ?? before.time_zone
    const row: SettingsRow = {
      ...before,
      choices: { ...before.choices, ...choices },
      time_zone: zone,
      is_mailed: isNowMailed,
      account_id: isNowMailed ? accountId : null,
      // Whoever turns mail on is not sent everything that was there before.
      mailed_until: isNowMailed && !before.is_mailed ? now : before.mailed_until,
      next_mail_at: isNowMailed ? nextMorning(now, zone) : null,
    }
    await putSettings(tx, row)
    return row
  })

/** Everything at once, and no mail. */
export const noSettings = (spaceId: SpaceId, personId: PersonId, now: Date): SettingsRow => ({
  space_id: spaceId,
  person_id: personId,
  choices: {},
  time_zone: 'UTC',
  is_mailed: false,
  account_id: null,
  mailed_until: now,
  next_mail_at: null,
})
