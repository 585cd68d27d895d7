import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from './clock.ts'

export type NewId = <T extends string>() => T

/** Makes UUIDs of version 7 (RFC 9562 §5.7): 48 bits of milliseconds, then randomness, so that ids sort by time. */
export const createNewId =
  (clock: Clock, random: (bytes: number) => Buffer = randomBytes): NewId =>
  <T extends string>() => {
    const bytes = random(16)
    bytes.writeUIntBE(clock().getTime(), 0, 6)
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
    const hex = bytes.toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as T
  }

/** A secret for a link: 32 random bytes as base64url. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token: its SHA-256. A token has 256 bits of its own, so a slow hash would add nothing. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
