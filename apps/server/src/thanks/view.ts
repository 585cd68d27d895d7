import type { PersonId, Thanks } from '@hearth/contract'
import type { Folding } from '../boundaries/folding.ts'
import type { PersonRow } from '../people/store.ts'
import { toPersonRef } from '../people/view.ts'
import type { ThanksRow } from './store.ts'

/** What a view depends on beside its row. */
export interface ThanksContext {
  /** The givers and receivers. */
  readonly people: readonly PersonRow[]
  readonly readerId: PersonId | null
  readonly folding: Folding
}

export const toThanks = (row: ThanksRow, { people, readerId, folding }: ThanksContext): Thanks => {
  const refOf = (id: PersonId) => {
    const person = people.find((candidate) => candidate.id === id)
    return person ? toPersonRef(person) : null
  }
  return {
    id: row.id,
    from: refOf(row.from_id),
    to: refOf(row.to_id),
    postId: row.post_id,
    act: row.act,
    effect: row.effect,
    meaning: row.meaning,
    isShown: row.is_shown,
    givenAt: row.given_at.toISOString(),
    isMuted: folding.limited.has(row.from_id),
    hasHiddenWord: row.from_id !== readerId && folding.holdsHiddenWord([row.act, row.effect, row.meaning]),
  }
}
