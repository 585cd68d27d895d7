import type { PersonId, PostId, ReplyAudience, Visibility } from '@hearth/contract'

/** A post as whoever wants to answer meets it. */
export interface Door {
  readonly id: PostId
  readonly author_id: PersonId
  readonly visibility: Visibility
  readonly replies_from: ReplyAudience
}

/** What a person is to the authors whom they might answer. Never leaves the server. */
export interface Welcome {
  /** Who blocked them. */
  readonly blockers: ReadonlySet<PersonId>
  /** Who follows them. */
  readonly followers: ReadonlySet<PersonId>
  /** On which posts they were named. */
  readonly namedOn: ReadonlySet<PostId>
}

export const noWelcome: Welcome = { blockers: new Set(), followers: new Set(), namedOn: new Set() }

/**
 * Whether a person may answer through these doors: the post's own and its thread's. A block and a chosen audience look
 * exactly the same from outside, so that nobody can tell that they were blocked.
 */
export const isWelcome = (personId: PersonId, doors: readonly Door[], welcome: Welcome): boolean =>
  doors.every(
    (door) =>
      door.author_id === personId ||
      // Whoever took their words away no longer decides who goes on talking.
      door.visibility === 'deleted' ||
      (!welcome.blockers.has(door.author_id) && isAmong(door, welcome)),
  )

const isAmong = (door: Door, welcome: Welcome): boolean => {
  switch (door.replies_from) {
    case 'all':
      return true
    case 'followed':
      return welcome.followers.has(door.author_id)
    case 'named':
      return welcome.namedOn.has(door.id)
    case 'nobody':
      return false
    default:
      return door.replies_from satisfies never
  }
}
