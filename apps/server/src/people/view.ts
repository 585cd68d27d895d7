import type { Person, PersonId, PersonRef, Role } from '@hearth/contract'
import people from '../../locales/people.en.json' with { type: 'json' }
import { hasRole } from '../ground/http/visitor.ts'
import type { PersonRow } from './store.ts'

export const toPersonRef = (row: Pick<PersonRow, 'id' | 'name' | 'role'>): PersonRef => ({
  id: row.id,
  ...nameOf(row.name),
  role: row.role,
})

/** Whoever left has no name of their own any more. */
const nameOf = (name: string): { name: string; hasLeft?: true } =>
  name === '' ? { name: people.left, hasLeft: true } : { name }

export const toPerson = (row: PersonRow): Person => ({
  id: row.id,
  ...nameOf(row.name),
  role: row.role,
  about: row.about,
  boundaries: row.boundaries,
  style: row.style,
  joinedAt: row.joined_at.toISOString(),
  suspendedUntil: row.suspended_until?.toISOString() ?? null,
})

/** A person's page as somebody reads it. That somebody is suspended is for themselves and for moderators to know. */
export const toPersonPage = (row: PersonRow, reader: { id: PersonId; role: Role } | null): Person => ({
  ...toPerson(row),
  ...(reader?.id === row.id || hasRole(reader, 'moderator') ? {} : { suspendedUntil: null }),
})
