import { accounts } from './20261121t1000-accounts.ts'

/** Every migration in order of time. Append only. */
export const migrations = {
  '20261121T1000-accounts': accounts,
} as const
