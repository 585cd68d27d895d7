import type { Person, PersonRef } from '@hearth/contract'
import type { PersonRow } from './store.ts'

export const toPersonRef = (row: Pick<PersonRow, 'id' | 'name' | 'role'>): PersonRef => ({
  id: row.id,
  name: row.name,
  role: row.role,
})

export const toPerson = (row: PersonRow): Person => ({
  id: row.id,
  name: row.name,
  role: row.role,
  about: row.about,
  boundaries: row.boundaries,
  style: row.style,
  joinedAt: row.joined_at.toISOString(),
  suspendedUntil: row.suspended_until?.toISOString() ?? null,
})
