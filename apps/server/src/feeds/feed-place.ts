import { fromCursor, type Place, toCursor, toPlace } from '../ground/requests/cursor.ts'

/** A place in a list, and which way to go on from it. */
export interface FeedPlace extends Place {
  /** Towards the beginning of the list. */
  readonly isBack: boolean
  /** The place itself is shown too, with what comes after it. */
  readonly isWithin: boolean
}

/** The cursor of what stands before a place. */
export const toPrevious = ({ at, id }: Place): string => toCursor([at, id, 'back'])

/** @throws HearthError `bad-cursor` */
export const toFeedPlace = (cursor: string | undefined): FeedPlace | null => {
  if (cursor !== undefined && isBack(cursor)) {
    const [at, id] = fromCursor(cursor, ['instant', 'id', 'word'])
    return { at, id, isBack: true, isWithin: false }
  }
  const place = toPlace(cursor)
  return place && { ...place, isBack: false, isWithin: false }
}

const isBack = (cursor: string): boolean => {
  try {
    fromCursor(cursor, ['instant', 'id', 'word'])
    return true
  } catch {
    return false
  }
}
