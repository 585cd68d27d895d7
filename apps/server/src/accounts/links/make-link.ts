import type { AccountId } from '@hearth/contract'
import { type Clock, inSeconds } from '../../ground/clock.ts'
import type { DbOrTx } from '../../ground/db/database.ts'
import { hashToken, newToken } from '../../ground/id.ts'
import { insertLink, type LinkRow } from './store.ts'

/** Hours a link works. By hand: a day, to reach somebody by another way. By mail: an hour, since it lies in a mailbox. */
const hours = { 'by-hand': 24, 'by-mail': 1 } as const

/** Makes a link that works once. @returns its token; only the hash is stored */
export const makeLink = async (
  { db, clock }: { db: DbOrTx; clock: Clock },
  input: { accountId: AccountId; way: keyof typeof hours } & (
    | { purpose: 'reset'; dropsSecondStep?: boolean }
    | { purpose: 'email'; email: string }
  ),
): Promise<{ token: string; expiresAt: Date }> => {
  const token = newToken()
  const now = clock()
  const expiresAt = inSeconds(now, hours[input.way] * 3600)
  const row: LinkRow = {
    token_hash: hashToken(token),
    account_id: input.accountId,
    purpose: input.purpose,
    email: input.purpose === 'email' ? input.email : null,
    drops_second_step: input.purpose === 'reset' && (input.dropsSecondStep ?? false),
    created_at: now,
    expires_at: expiresAt,
  }
  await insertLink(db, row)
  return { token, expiresAt }
}
