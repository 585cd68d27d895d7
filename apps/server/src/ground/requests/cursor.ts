import { HearthError } from '@hearth/contract'

/** A place in a list that is ordered by an instant, then by id. */
export interface Place {
  readonly at: string
  readonly id: string
}

/** Cursors are opaque to whoever holds them. They hold instants and ids only. */
export const toCursor = (parts: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url')

/** @throws HearthError `bad-cursor` for anything that `toCursor` did not make with these kinds of parts */
export const fromCursor = <const Kinds extends readonly ('instant' | 'id' | 'number' | 'word')[]>(
  cursor: string,
  kinds: Kinds,
): { [Index in keyof Kinds]: Kinds[Index] extends 'number' ? number : string } => {
  const parts = parse(cursor)
  const isRight =
    Array.isArray(parts) && parts.length === kinds.length && kinds.every((kind, index) => checks[kind](parts[index]))
  if (!isRight) throw new HearthError('bad-cursor')
  return parts as never
}

/** Reads the cursor of a list that is ordered by instant and id. @throws HearthError `bad-cursor` */
export const toPlace = (cursor: string | undefined): Place | null => {
  if (cursor === undefined) return null
  const [at, id] = fromCursor(cursor, ['instant', 'id'])
  return { at, id }
}

/**
 * Cuts rows, of which one more was asked for than the page holds, into a page.
 *
 * @param placeOf the instant and id by which the list is ordered
 */
export const toPage = <Row, Item>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => { at: Date; id: string },
  view: (row: Row) => Item,
): { items: Item[]; next: string | null } => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const place = rows.length > limit && last !== undefined ? placeOf(last) : null
  return { items: items.map(view), next: place === null ? null : toCursor([place.at.toISOString(), place.id]) }
}

const parse = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

/** 30 February is none, though a browser makes 2 March of it, and the year 0 is none for the database. */
const isInstant = (text: string): boolean => {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString() === text && !text.startsWith('0000')
}

const checks = {
  instant: (part: unknown) => typeof part === 'string' && isInstant(part),
  id: (part: unknown) => typeof part === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part),
  number: (part: unknown) => Number.isSafeInteger(part) && (part as number) >= 0,
  word: (part: unknown) => typeof part === 'string' && /^[a-z-]{1,40}$/.test(part),
} as const
