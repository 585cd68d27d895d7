import type { PersonId } from '@hearth/contract'
import type { ThanksRow } from './store.ts'

type Parties = Pick<ThanksRow, 'from_id' | 'to_id' | 'is_shown'>

/** Whether somebody may know of thanks at all: giver and receiver always, others once it is shown. */
export const mayRead = (personId: PersonId | null, thanks: Parties): boolean =>
  thanks.is_shown || thanks.from_id === personId || thanks.to_id === personId

/** Thanks belong to whoever received them. */
export const mayShow = (personId: PersonId, thanks: Parties): boolean => thanks.to_id === personId

export const mayRemove = (personId: PersonId, thanks: Parties): boolean =>
  thanks.to_id === personId || thanks.from_id === personId
