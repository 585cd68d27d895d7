import { noticeTopicIds, noticeTopics, type PersonId, type SpaceId } from '@hearth/contract'
import { findAccount } from '../../accounts/store.ts'
import { type Clock, inSeconds } from '../../ground/clock.ts'
import type { Db } from '../../ground/db/database.ts'
import type { Mailer } from '../../ground/mail/create-mailer.ts'
import { findSpace } from '../../spaces/store.ts'
import type { MutedBy } from '../follow-notices.ts'
import { findQuietPeriod } from '../quiet/store.ts'
import { nextMorning } from '../settings/next-morning.ts'
import { lockDue, lockSettings, putSettings, type SettingsRow } from '../settings/store.ts'
import { listUnread } from '../store.ts'
import { toNotice } from '../view.ts'
import { digestWords } from './digest-words.ts'
import { quietToken } from './quiet-token.ts'

export interface DigestTools {
  readonly db: Db
  readonly clock: Clock
  readonly mailer: Mailer | null
  readonly publicUrl: string | null
  readonly secret: string
  readonly mutedBy: MutedBy
}

/** What is mailed: only what one can choose about. What is decided about somebody never travels by mail. */
const mailedKinds = noticeTopicIds.flatMap((topic) => noticeTopics[topic])
/** A mail server that is away is asked again after this many seconds; nothing is lost meanwhile. */
const patience = 3600

/**
 * Mails everybody whose morning has come what they have not read since the last one; nothing where there is nothing.
 * Whoever is in quiet hours gets theirs when those end. Each is taken and sent in a transaction of its own, so that two processes never send the same. @returns how many mails
 */
export const sendDigests = async (tools: DigestTools): Promise<number> => {
  const { db, clock, mailer, publicUrl } = tools
  if (mailer === null || publicUrl === null) return 0
  const now = clock()
  let sent = 0
  for (;;) {
    const step = await db.transaction().execute(async (tx) => {
      const due = await lockDue(tx, now)
      if (!due) return null
      const quiet = await findQuietPeriod(tx, { spaceId: due.space_id, personId: due.person_id, now })
      if (quiet) {
        await putSettings(tx, { ...due, next_mail_at: quiet.until })
        return 0
      }
      const mail = await mailFor(tools, due, now)
      const isSent = mail === null || (await mailer.sendMail(mail).then(yes, no))
      await putSettings(tx, {
        ...due,
        mailed_until: isSent ? now : due.mailed_until,
        next_mail_at: isSent ? nextMorning(now, due.time_zone) : inSeconds(now, patience),
      })
      return isSent && mail !== null ? 1 : 0
    })
    if (step === null) return sent
    sent += step
  }
}

const yes = (): boolean => true
const no = (): boolean => false

const mailFor = async ({ db, publicUrl, secret, mutedBy }: DigestTools, due: SettingsRow, now: Date) => {
  const account = due.account_id === null ? undefined : await findAccount(db, due.account_id)
  if (!account?.email || account.email_confirmed_at === null) return null
  const space = await findSpace(db, due.space_id)
  // A space that wants no addresses, such as one with minors, gets no mail either.
  if (!space || space.email === 'never') return null
  const of = { spaceId: due.space_id, personId: due.person_id, after: due.mailed_until, now, kinds: mailedKinds }
  const muted = await mutedBy(db, due.space_id, due.person_id)
  const notices = (await listUnread(db, { ...of, muted })).map((row) => toNotice(row, muted))
  if (notices.length === 0) return null
  const quietUrl = `${publicUrl}/quiet/${quietToken(secret, due.space_id, due.person_id)}`
  const words = digestWords({ space, notices, publicUrl: publicUrl ?? '', quietUrl, language: account.language })
  return { to: account.email, ...words, unsubscribeUrl: quietUrl }
}

/** No more mail to one person of one space. Again does nothing. */
export const endMail = ({ db }: { db: Db }, of: { spaceId: SpaceId; personId: PersonId }): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const settings = await lockSettings(tx, of.spaceId, of.personId)
    if (settings?.is_mailed) {
      await putSettings(tx, { ...settings, is_mailed: false, account_id: null, next_mail_at: null })
    }
  })
