import type { OutcomeChoice } from '@hearth/contract'

/** The one pause that a message has met: what was said, about which text. Kept with the draft, so that a reload does not ask twice. */
export interface Asked {
  /** The stable id of the first reason, counted with the outcome. */
  readonly reason: string
  readonly engine: string
  /** When the card was shown, in milliseconds since 1970. */
  readonly at: number
  /** The text as it was when the card was shown. */
  readonly text: string
  /** The wording that the writer took, if any. */
  readonly taken: string | null
  /** True once an outcome was told: a pause is counted once. */
  readonly isTold: boolean
}

/** What sending `text` makes of the pause: a wording taken and then polished still counts as reworded. */
export function choiceOnSend(asked: Asked, text: string): OutcomeChoice {
  if (text.trim() === asked.text.trim()) return 'sent-as-is'
  return asked.taken === null ? 'edited' : 'reworded'
}

/** Reads a pause back from the store; null unless it is whole. */
export function readAsked(value: unknown): Asked | null {
  if (typeof value !== 'object' || value === null) return null
  const { reason, engine, at, text, taken, isTold } = value as Record<string, unknown>
  if (typeof reason !== 'string' || typeof engine !== 'string' || typeof text !== 'string') return null
  if (typeof at !== 'number') return null
  return { reason, engine, at, text, taken: typeof taken === 'string' ? taken : null, isTold: isTold === true }
}
