import Type from 'typebox'
import { type HiddenWordId, Instant, idOf, oneOf } from '../primitives.ts'
import { PersonRef } from './person.ts'

/**
 * Who may answer a post: everybody, the people its author follows, the people its author named, or nobody. For the
 * opener of a thread it holds for the whole thread. Only its author ever learns which it is.
 */
export const replyAudiences = ['all', 'followed', 'named', 'nobody'] as const
export type ReplyAudience = (typeof replyAudiences)[number]

/** At most so many people can be named for one post. */
export const maxRepliers = 50

export const RepliesFrom = Type.Object({ audience: oneOf(replyAudiences), people: Type.Array(PersonRef) })
export type RepliesFrom = Type.Static<typeof RepliesFrom>

/** Somebody I follow: they may answer where I let people answer whom I follow. Nobody else learns of it, nor is it counted. */
export const Follow = Type.Object({ person: PersonRef, since: Instant })
export type Follow = Type.Static<typeof Follow>

/** What a person asks not to see: a word or a few, or with `*` at its end all words that begin so. */
export const WordToHide = Type.String({ minLength: 2, maxLength: 60, pattern: '[\\p{L}\\p{N}\\p{So}]' })

/** A word that I asked not to see: what holds it is folded for me, one click away. Only I see this. */
export const HiddenWord = Type.Object({ id: idOf<HiddenWordId>(), word: Type.String(), since: Instant })
export type HiddenWord = Type.Static<typeof HiddenWord>

/** A time on the wall, such as 22:30. */
export const TimeOfDay = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })

/**
 * Every day between these times, in my own time zone, nothing is announced to me: no mark, nothing live, no mail. What
 * came meanwhile is there when I look, and announced afterwards. May go past midnight.
 */
export const QuietHours = Type.Object({
  from: TimeOfDay,
  until: TimeOfDay,
  timeZone: Type.String({ minLength: 1, maxLength: 60, description: 'IANA name, such as Europe/Lisbon.' }),
})
export type QuietHours = Type.Static<typeof QuietHours>
