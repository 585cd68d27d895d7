import type { AccountId } from '@hearth/contract'
import { type JobHandler, type JobKind, jobKind, onJob } from '../ground/jobs.ts'
import { type MailLinkTools, mailEmailLink, mailResetLinks } from './email/mail-link.ts'

/** Reset links are to be mailed: to nobody, where an address is nobody's. Made when it is handled: no token in a job. */
export const resetAsked: JobKind<{ accountIds: AccountId[] }> = jobKind('account.reset-asked')

/** Somebody made an account with an address: a link goes there, to show that it is theirs. */
export const emailGiven: JobKind<{ accountId: AccountId }> = jobKind('account.email-given')

export const accountsJobs = (tools: MailLinkTools): JobHandler[] => [
  onJob(resetAsked, 'accounts', (payload) => mailResetLinks(tools, payload)),
  onJob(emailGiven, 'accounts', (payload) => mailEmailLink(tools, payload)),
]
