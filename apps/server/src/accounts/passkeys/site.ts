import { type AccountId, HearthError } from '@hearth/contract'
import { type Clock, inSeconds } from '../../ground/clock.ts'
import type { DbOrTx } from '../../ground/db/database.ts'
import { hashToken } from '../../ground/id.ts'
import { insertChallenge, takeChallenge } from './store.ts'

/** Whose passkeys these are: the address that people use. A passkey made here works nowhere else. */
export interface Site {
  readonly origin: string
  readonly host: string
}

/** @param asked where this request went; counts only where PUBLIC_URL is not set */
export const siteOf = (publicUrl: string | null, asked: string): Site => {
  const { origin, hostname } = new URL(publicUrl ?? asked)
  return { origin, host: hostname }
}

/** EdDSA, ES256, RS256 (COSE): what devices sign with. */
export const algorithms: number[] = [-8, -7, -257]

/** As long as somebody may look for their key. */
const challengeSeconds = 300

/** Remembers what a device was asked. */
export const keepChallenge = (
  { db, clock }: { db: DbOrTx; clock: Clock },
  accountId: AccountId | null,
  challenge: string,
): Promise<void> => {
  const now = clock()
  const row = {
    challenge_hash: hashToken(challenge),
    account_id: accountId,
    expires_at: inSeconds(now, challengeSeconds),
  }
  return insertChallenge(db, row, now)
}

/** Whether this was asked a moment ago, of this account; it is used up by that. */
export const wasAsked =
  ({ db, clock }: { db: DbOrTx; clock: Clock }, accountId: AccountId | null) =>
  (challenge: string): Promise<boolean> =>
    takeChallenge(db, { challengeHash: hashToken(challenge), accountId, now: clock() })

/** Whatever does not hold in an answer of a device is one refusal. */
export const orRefuse = <Answer>(checked: Promise<Answer>): Promise<Answer> =>
  checked.catch((cause: unknown) => {
    throw new HearthError('passkey-refused', { cause })
  })
