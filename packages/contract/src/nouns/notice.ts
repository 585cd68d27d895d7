import Type from 'typebox'
import { Instant, idOf, type NoticeId, nullable, oneOf } from '../primitives.ts'

export const noticeKinds = [
  'reply',
  'mention',
  'mention-asked',
  'pictured',
  'pictured-asked',
  'picture-withdrawn',
  'thanks',
  'statement',
  'post-shown',
  'first-post',
  'decision-reversed',
  'report-received',
  'report-outcome',
  'appeal-received',
  'appeal-answered',
  'role-changed',
  'reset-link-made',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What one can choose about, each with the kinds it holds. What is in none of them is always told, at once. */
export const noticeTopics = {
  reply: ['reply'],
  mention: ['mention', 'mention-asked'],
  thanks: ['thanks'],
  'report-outcome': ['report-received', 'report-outcome'],
  'appeal-received': ['appeal-received'],
} as const satisfies Record<string, readonly NoticeKind[]>
export type NoticeTopic = keyof typeof noticeTopics
export const noticeTopicIds: readonly NoticeTopic[] = Object.keys(noticeTopics) as NoticeTopic[]

/** `on`: at once; `daily`: together, in the morning; `off`: not at all. */
export const noticeChoices = ['on', 'daily', 'off'] as const
export type NoticeChoice = (typeof noticeChoices)[number]

const Choice = oneOf(noticeChoices)

/** What a person wants to be told in a space, and whether by mail too. */
export const NoticeSettings = Type.Object({
  choices: Type.Object({
    reply: Choice,
    mention: Choice,
    thanks: Choice,
    'report-outcome': Choice,
    'appeal-received': Choice,
  }),
  /** Where eight in the morning is; of the IANA database, such as Europe/Berlin. */
  timeZone: Type.String(),
  isMailed: Type.Boolean(),
  /** Whether mail could be sent: not from this server, not without a confirmed address, or yes. */
  mail: oneOf(['none-sent', 'no-address', 'ready'] as const),
})
export type NoticeSettings = Type.Static<typeof NoticeSettings>

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
