import type { CaseSummary } from '@hearth/contract'
import { isHeldByOther, isMine } from '../queue/next-case.ts'

export type HoldState = 'free' | 'mine' | 'other' | 'decided'

/** Who has a case in their hands at an instant. */
export const holdState = (one: CaseSummary, myId: string, now: Date): HoldState => {
  if (one.state === 'decided') return 'decided'
  if (isMine(one, myId, now)) return 'mine'
  return isHeldByOther(one, myId, now) ? 'other' : 'free'
}

/** Whole minutes left of a hold, never below zero. */
export const minutesLeft = (one: CaseSummary, now: Date): number =>
  one.claimedUntil === null ? 0 : Math.max(0, Math.round((Date.parse(one.claimedUntil) - now.getTime()) / 60_000))
