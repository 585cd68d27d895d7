import { createHmac, timingSafeEqual } from 'node:crypto'
import type { PersonId, SpaceId } from '@hearth/contract'

/**
 * What ends the mails to one person of one space, and does nothing else: whose it is, and a seal of the server's secret.
 * It works as often as it is pressed, for as long as the mail lies in its box, so nothing of it is stored.
 */
export const quietToken = (secret: string, spaceId: SpaceId, personId: PersonId): string =>
  `${spaceId}.${personId}.${sealOf(secret, spaceId, personId)}`

/** Whose mails a token ends; null where it is none of ours. */
export const readQuietToken = (secret: string, token: string): { spaceId: SpaceId; personId: PersonId } | null => {
  const [spaceId = '', personId = '', seal = ''] = token.split('.')
  const expected = Buffer.from(sealOf(secret, spaceId, personId))
  const given = Buffer.from(seal)
  const isOurs = expected.length === given.length && timingSafeEqual(expected, given)
  return isOurs ? { spaceId: spaceId as SpaceId, personId: personId as PersonId } : null
}

const sealOf = (secret: string, spaceId: string, personId: string): string =>
  createHmac('sha256', secret).update(`quiet:${spaceId}:${personId}`).digest('base64url')
