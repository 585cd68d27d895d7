import type { ScaffoldAnswers } from '@hearth/advice/scaffold'
import { loadDraft, saveDraft } from '../drafts/drafts.ts'
import type { Store } from '../drafts/store.ts'

/** What somebody has begun to say with scaffolds in one place: several may be begun. */
export interface Begun {
  /** The scaffold that is open, or was when it was closed; null on the menu. */
  readonly open: string | null
  /** The index of its step; as many as there are steps when all is shown together. */
  readonly at: number
  readonly answers: { readonly [scaffold: string]: ScaffoldAnswers }
}

export const nothingBegun: Begun = { open: null, at: 0, answers: {} }

export function answersOf({ answers }: Begun, scaffold: string): ScaffoldAnswers {
  return (Object.hasOwn(answers, scaffold) ? answers[scaffold] : undefined) ?? {}
}

export function isBegun(begun: Begun, scaffold: string): boolean {
  return Object.values(answersOf(begun, scaffold)).some((answer) => (answer ?? '').trim() !== '')
}

export function withAnswer(begun: Begun, scaffold: string, step: string, answer: string): Begun {
  return { ...begun, answers: { ...begun.answers, [scaffold]: { ...answersOf(begun, scaffold), [step]: answer } } }
}

/** Without the answers of one scaffold, which have become part of the text. */
export function without(begun: Begun, scaffold: string): Begun {
  const { [scaffold]: _, ...answers } = begun.answers
  return { open: null, at: 0, answers }
}

/** What was kept under `key`; it is a draft like any other, so that it goes whenever drafts go. An empty key keeps nothing. */
export function loadBegun(store: Store, key: string, now: number): Begun {
  const kept = key === '' ? null : loadDraft(store, key, now)
  if (kept === null) return nothingBegun
  try {
    return readBegun(JSON.parse(kept.text))
  } catch {
    return nothingBegun
  }
}

export function saveBegun(store: Store, key: string, begun: Begun, now: number): void {
  if (key === '') return
  const hasWords = Object.keys(begun.answers).some((scaffold) => isBegun(begun, scaffold))
  saveDraft(store, key, { text: hasWords ? JSON.stringify(begun) : '', savedAt: now, asked: null })
}

/** Believed only where it is whole. */
function readBegun(value: unknown): Begun {
  if (!isRecord(value) || !isRecord(value.answers)) return nothingBegun
  const answers = Object.entries(value.answers).filter((entry): entry is [string, ScaffoldAnswers] => {
    const [, one] = entry
    return isRecord(one) && Object.values(one).every((answer) => typeof answer === 'string')
  })
  const { open, at } = value
  return {
    open: typeof open === 'string' ? open : null,
    at: typeof at === 'number' && Number.isInteger(at) && at >= 0 ? at : 0,
    answers: Object.fromEntries(answers),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
