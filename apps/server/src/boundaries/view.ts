import type { Follow, HiddenWord, PersonId, Role } from '@hearth/contract'
import { toPersonRef } from '../people/view.ts'
import type { HiddenWordRow } from './store.ts'

export const toFollow = (row: { id: PersonId; name: string; role: Role; since: Date }): Follow => ({
  person: toPersonRef(row),
  since: row.since.toISOString(),
})

export const toHiddenWord = (row: HiddenWordRow): HiddenWord => ({
  id: row.id,
  word: row.word,
  since: row.since.toISOString(),
})
