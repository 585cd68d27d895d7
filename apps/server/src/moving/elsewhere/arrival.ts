/** Somebody who wrote elsewhere. */
export interface ArrivingPerson {
  /** By which the posts of the source name them. */
  readonly key: string
  readonly name: string
  /** For the list of links alone; it is not kept. */
  readonly email: string | null
  readonly joinedAt: Date | null
}

export interface ArrivingPost {
  readonly key: string
  readonly threadKey: string
  /** What it answers; null where that is the thread itself, or where it opens one. */
  readonly parentKey: string | null
  /** null where nobody is named. */
  readonly personKey: string | null
  /** Of an opener; null for a reply. */
  readonly title: string | null
  /** Markdown. */
  readonly text: string
  readonly at: Date
  readonly editedAt: Date | null
  readonly isClosed: boolean
}

/** Why something of the source does not come: counted and told, so that nobody believes it did. */
export type LeftBehind =
  | 'deleted'
  | 'spam'
  | 'hidden'
  | 'waiting'
  | 'private'
  | 'draft'
  | 'machine-made'
  | 'pingback'
  | 'empty'
  | 'without-comments'
  | 'without-thread'

/** A file from elsewhere. It is read several times, so that no more of it than ids and people is ever held at once. */
export interface Arrival {
  /** By which posts of two sources never have the same id. */
  readonly source: string
  people(): ReadonlyMap<string, ArrivingPerson>
  /** Openers and replies in the order of the file; what stays behind is told. */
  posts(leave: (reason: LeftBehind) => void): AsyncGenerator<ArrivingPost>
}
