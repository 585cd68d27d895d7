import { createHash } from 'node:crypto'

/**
 * The id that something from elsewhere has here: a UUID of version 7 at its time, the rest of it from where it comes. The
 * same file brought into the same space makes the same ids, so that a second time is noticed.
 */
export const idFor = (spaceId: string, source: string, kind: 'post' | 'person', key: string, at: Date): string => {
  const hash = createHash('sha256').update([spaceId, source, kind, key].join('\u0000')).digest()
  hash.writeUIntBE(Math.max(0, at.getTime()), 0, 6)
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x70
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
