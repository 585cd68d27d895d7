import type { Invitation, Space } from '@hearth/contract'
import type { InvitationRow, SpaceRow } from './store.ts'

export const toSpace = (row: SpaceRow): Space => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  about: row.about,
  kind: row.kind,
  includesMinors: row.includes_minors,
  responsible:
    row.responsible_name === null || row.responsible_contact === null
      ? null
      : { name: row.responsible_name, contact: row.responsible_contact },
  joining: row.joining,
  reading: row.reading,
  machine: row.machine,
  email: row.email,
  createdAt: row.created_at.toISOString(),
})

export const toInvitation = (row: InvitationRow): Invitation => ({
  id: row.id,
  kind: row.kind,
  note: row.note,
  usesLeft: row.uses_left,
  expiresAt: row.expires_at?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
})
