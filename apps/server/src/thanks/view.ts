import type { PersonId, Thanks } from '@hearth/contract'
import type { PersonRow } from '../people/store.ts'
import { toPersonRef } from '../people/view.ts'
import type { ThanksRow } from './store.ts'

/** @param people the givers and receivers */
export const toThanks = (row: ThanksRow, people: readonly PersonRow[]): Thanks => {
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
  }
}
