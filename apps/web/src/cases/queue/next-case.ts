import type { CaseSummary } from '@hearth/contract'
import { keep } from '../../ui/keys/kept.ts'

/** Whether somebody else is looking at a case now. */
export const isHeldByOther = (one: CaseSummary, myId: string, now: Date): boolean =>
  one.state === 'claimed' && one.claimedBy?.id !== myId && !isOver(one.claimedUntil, now)

/** Whether I am looking at a case now. */
export const isMine = (one: CaseSummary, myId: string, now: Date): boolean =>
  one.state === 'claimed' && one.claimedBy?.id === myId && !isOver(one.claimedUntil, now)

/**
 * The case to take next: one that I hold already, else the most urgent one that nobody holds, that is not about me and
 * that I have not put aside.
 *
 * @param cases most urgent first, as the server orders them
 * @param putAside ids of cases that I gave back; they come last, the longest put aside first, since somebody has to take them in the end
 * @param exceptId the case one is leaving
 */
export const nextCase = (
  cases: readonly CaseSummary[],
  options: {
    readonly myId: string
    readonly now: Date
    readonly putAside: readonly string[]
    readonly exceptId?: string
  },
): CaseSummary | null => {
  const { myId, now, putAside, exceptId } = options
  const free = cases.filter(
    (one) => one.id !== exceptId && one.state !== 'decided' && !one.isAboutMe && !isHeldByOther(one, myId, now),
  )
  const longestAside = free.toSorted((one, other) => putAside.indexOf(one.id) - putAside.indexOf(other.id))[0]
  const fresh = free.find((one) => !putAside.includes(one.id))
  return free.find((one) => isMine(one, myId, now)) ?? fresh ?? longestAside ?? null
}

/** Cases that I gave back in this tab, so that *next* does not bring them again at once. */
export const putAside = keep<readonly string[]>('session', 'hearth.put-aside', (kept) =>
  Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [],
)

const isOver = (until: string | null, now: Date): boolean => until !== null && Date.parse(until) <= now.getTime()
