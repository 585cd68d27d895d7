import type { AttributeId } from '@hearth/contract'

/**
 * When a matched phrase counts.
 *
 * - `person-noun` names a person ("idiot"): counts when said of you, them or a group, not of oneself or a thing.
 * - `person-figure` is another word first ("snake", "garbage"): counts only when somebody is called it.
 * - `person-adjective` says something of somebody ("pathetic"): the same, and not when the noun beside it is a thing.
 * - `order` is an order ("grow up"): counts only where it stands as one, or after "you should" and kin.
 * - `directed` speaks to the reader by its form ("shut up", "do your job for once").
 * - `anyone` holds its own target ("nobody likes <you-or-them>").
 * - `group` holds a group of people.
 * - `free` needs no target (profanity).
 * - `kind` is kind evidence: it never becomes a finding.
 */
export const scopes = [
  'person-noun',
  'person-figure',
  'person-adjective',
  'order',
  'directed',
  'anyone',
  'group',
  'free',
  'kind',
] as const
export type Scope = (typeof scopes)[number]

/** What can take a phrase out of the writer's own mouth. */
export const frames = ['negated', 'quoted', 'reported', 'conditional', 'question'] as const
export type Frame = (typeof frames)[number]

/** One rule of the lexicon as the reader needs it; its note, source and example texts stay in the YAML. */
export interface LexiconEntry {
  readonly id: string
  readonly attributes: readonly AttributeId[]
  readonly severity: 1 | 2 | 3
  readonly scope: Scope
  readonly reason: string
  /** Frames in which the phrase does not count. */
  readonly unless: readonly Frame[]
}

/**
 * A compiled lexicon. A pattern is `[entry, anchor, ...elements]`: index of its entry, index of the element that is
 * looked up first, then the elements, each `word`, `start*`, `#3` (one word of set 3) or `...` (up to three words),
 * with a leading `?` where it may be left out.
 */
export interface LexiconData {
  readonly language: string
  readonly entries: readonly LexiconEntry[]
  readonly sets: readonly (readonly string[])[]
  readonly patterns: readonly (readonly [entry: number, anchor: number, ...elements: string[]])[]
}
