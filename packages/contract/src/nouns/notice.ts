import Type from 'typebox'
import { Instant, idOf, type NoticeId, nullable, oneOf } from '../primitives.ts'

export const noticeKinds = [
  'reply',
  'thanks',
  'statement',
  'decision-reversed',
  'report-received',
  'report-outcome',
  'appeal-received',
  'appeal-answered',
  'role-changed',
  'reset-link-made',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What a person is told. `values` fill the sentence of the kind; `path` is where it leads inside the space. */
export const Notice = Type.Object({
  id: idOf<NoticeId>(),
  kind: oneOf(noticeKinds),
  values: Type.Record(Type.String(), Type.String()),
  path: nullable(Type.String()),
  at: Instant,
  isRead: Type.Boolean(),
  /** True where it is about somebody whom I muted or blocked since: shown folded, and not counted as unread. */
  isMuted: Type.Boolean(),
})
export type Notice = Type.Static<typeof Notice>

/** One event of the stream: how many I have not read, and what I was told since the event before, oldest first. */
export const NoticeNews = Type.Object({ unread: Type.Integer({ minimum: 0 }), notices: Type.Array(Notice) })
export type NoticeNews = Type.Static<typeof NoticeNews>
