import type { AccountCare, Session } from '@hearth/contract'
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

export const toAccountCare = (row: AccountRow, hasMail: boolean): AccountCare => ({
  account: { id: row.id, name: row.name },
  email: row.email,
  isEmailConfirmed: row.email_confirmed_at !== null,
  hasMail,
})
