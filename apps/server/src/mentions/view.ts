import type { Mention, PersonId, PersonRef } from '@hearth/contract'
import type { MentionRow } from './store.ts'

/** A mention as whoever is named sees it. */
export const toMention = (row: MentionRow, people: ReadonlyMap<PersonId, PersonRef>): Mention => ({
  postId: row.post_id,
  by: people.get(row.by_id) ?? { id: row.by_id, name: '', role: 'member' },
  state: row.state,
  at: row.at.toISOString(),
})
