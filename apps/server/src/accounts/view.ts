import type { AccountCare, Passkey, Session } from '@hearth/contract'
import type { PasskeyRow } from './passkeys/store.ts'
import type { SessionRow } from './sessions/store.ts'
import type { AccountRow } from './store.ts'

export const toSession = (row: SessionRow, ownSession: string | null): Session => ({
  id: row.id,
  browser: row.browser,
  system: row.system,
  since: row.created_at.toISOString(),
  seenAt: row.seen_at.toISOString(),
  isThis: row.token_hash === ownSession,
})

export const toPasskey = (row: PasskeyRow): Passkey => ({
  id: row.id,
  browser: row.browser,
  system: row.system,
  createdAt: row.created_at.toISOString(),
  usedAt: row.used_at?.toISOString() ?? null,
})

export const toAccountCare = (
  row: AccountRow,
  more: {
    hasMail: boolean
    mayHaveEmail: boolean
    hasSecondStep: boolean
    recoveryCodesLeft: number
    passkeys: readonly PasskeyRow[]
  },
): AccountCare => ({
  account: { id: row.id, name: row.name },
  email: row.email,
  isEmailConfirmed: row.email_confirmed_at !== null,
  mayHaveEmail: more.mayHaveEmail,
  hasMail: more.hasMail,
  hasSecondStep: more.hasSecondStep,
  recoveryCodesLeft: more.recoveryCodesLeft,
  passkeys: more.passkeys.map(toPasskey),
})
