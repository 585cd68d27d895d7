import {
  type NoticeId,
  type NoticeKind,
  type NoticeTopic,
  noticeTopicIds,
  noticeTopics,
  type PersonId,
  type SpaceId,
} from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Transaction } from '../ground/db/database.ts'
import type { NewId } from '../ground/id.ts'
import { nextMorning } from './settings/next-morning.ts'
import { findSettings } from './settings/store.ts'
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

/**
 * Tells a person something, in the transaction of what happened: both or neither. What they want once a day waits for
 * their morning. @returns null where they do not want to be told of it
 */
export const tell = async (
  { clock, newId }: { clock: Clock; newId: NewId },
  tx: Transaction,
  telling: Telling,
): Promise<NoticeId | null> => {
  const now = clock()
  const visibleFrom = await whenWanted(tx, telling, telling.visibleFrom ?? now)
  if (visibleFrom === null) return null
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
    visible_from: visibleFrom,
  })
  return id
}

const topics = new Map(
  noticeTopicIds.flatMap((topic) => noticeTopics[topic].map((kind): [NoticeKind, NoticeTopic] => [kind, topic])),
)

const whenWanted = async (tx: Transaction, { spaceId, to, kind }: Telling, at: Date): Promise<Date | null> => {
  const topic = topics.get(kind)
  const settings = topic && (await findSettings(tx, spaceId, to))
  const choice = (topic && settings?.choices[topic]) ?? 'on'
  if (choice === 'off') return null
  return choice === 'daily' && settings ? nextMorning(at, settings.time_zone) : at
}

/** Takes back what was told about a subject: all of it, or one kind. @returns how many notices there were */
export const untell = (
  tx: Transaction,
  spaceId: SpaceId,
  subjectId: string,
  kind: NoticeKind | null = null,
): Promise<number> => deleteNoticesAbout(tx, spaceId, subjectId, kind)
