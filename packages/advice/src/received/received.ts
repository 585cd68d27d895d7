import type { AdviceLevel, Analysis, AttributeId, StyleCard } from '@hearth/contract'

/** A message that somebody received and asks about, with what the reader says of it. */
export interface ReceivedMessage {
  /** Markdown as written. */
  readonly text: string
  readonly analysis: Analysis
  /** What the reader would advise whoever wrote it; `pause` is clear harm. */
  readonly level: AdviceLevel
  /** The attributes that reach the reader's published thresholds. */
  readonly noticed: readonly AttributeId[]
  /** Whether it answers the one who asks. */
  readonly answersMe: boolean
  /** What its author says on their own page about how they write; null where they say nothing. */
  readonly style: StyleCard | null
}

/**
 * What a message is to whoever received it.
 *
 * `distress`: its author may be having a hard time, which comes before all else. `harm`: it clearly hurts. `stinging`: it may hurt, and the
 * reader is not sure. `unclear`: no harm in it, and more than one way to read it. `unread`: in a language that is not read well enough.
 */
export type Situation = 'ordinary' | 'unclear' | 'stinging' | 'harm' | 'distress' | 'unread'

export const harmKinds = ['exposure', 'threat', 'sexual', 'identity', 'exclusion', 'words'] as const
/** What kind of harm decides the words; the gravest of several. `words`: insult, contempt, mockery. */
export type HarmKind = (typeof harmKinds)[number]

export type LetBeStep = 'report' | 'mute'

/** Something that may be shown to whoever received the message. It never goes anywhere by itself. */
export type Offer =
  /** A possibility, never a finding, with what it rests on. */
  | { readonly kind: 'reading'; readonly id: ReadingId; readonly words: string; readonly because: string }
  /** An opener that asks what was meant; goes into the box only if the person wants it. */
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'let-be'; readonly words: string; readonly steps: readonly LetBeStep[] }
  /** A calm sentence that draws a line; an opener too. */
  | { readonly kind: 'boundary'; readonly text: string }

export interface Received {
  readonly situation: Situation
  /** In the order in which they are shown; empty for an ordinary message. */
  readonly offers: readonly Offer[]
}

export const readingIds = [
  'direct-style',
  'second-language',
  'real-question',
  'as-it-stands',
  'strong-words',
  'about-the-thing',
  'one-point',
  'plain-request',
  'few-words',
  'capitals',
  'dots',
  'in-a-hurry',
] as const
export type ReadingId = (typeof readingIds)[number]
