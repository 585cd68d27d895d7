import type { NoticeId, NoticeKind, PersonId, SpaceId } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Transaction } from '../ground/db/database.ts'
import type { NewId } from '../ground/id.ts'
import { deleteNoticesAbout, insertNotice } from './store.ts'

/** What a person is to be told. */
export interface Telling {
  readonly spaceId: SpaceId
  readonly to: PersonId
  readonly kind: NoticeKind
  /** Whoever did what it tells of, where that is a person whom one might mute. */
  readonly from?: PersonId | null
  /** Fill the sentence of the kind. Names and titles of rules, never text of a post. */
  readonly values?: Readonly<Record<string, string>>
  /** Where it leads inside the space, such as /posts/<id>. */
  readonly path?: string | null
  /** What it is about: with it the notice can be taken back. */
  readonly subjectId?: string | null
  /** Not seen before this instant: a notice that waits out an undo window. Now, unless said. */
  readonly visibleFrom?: Date
}

/** Tells a person something, in the transaction of what happened: both or neither. */
export const tell = async (
  { clock, newId }: { clock: Clock; newId: NewId },
  tx: Transaction,
  telling: Telling,
): Promise<NoticeId> => {
  const now = clock()
  const id: NoticeId = newId()
  await insertNotice(tx, {
    space_id: telling.spaceId,
    id,
    person_id: telling.to,
    kind: telling.kind,
    values: { ...telling.values },
    path: telling.path ?? null,
    subject_id: telling.subjectId ?? null,
    from_id: telling.from ?? null,
    at: now,
    visible_from: telling.visibleFrom ?? now,
  })
  return id
}

/** Takes back what was told about a subject: all of it, or one kind. @returns how many notices there were */
export const untell = (
  tx: Transaction,
  spaceId: SpaceId,
  subjectId: string,
  kind: NoticeKind | null = null,
): Promise<number> => deleteNoticesAbout(tx, spaceId, subjectId, kind)
