import type { Asked } from '../pause/asked.ts'
import { readAsked } from '../pause/asked.ts'
import type { Store } from './store.ts'

/** A text not yet sent, and the pause it has met, if any. It never leaves the device. */
export interface Draft {
  readonly text: string
  /** Milliseconds since 1970. */
  readonly savedAt: number
  readonly asked: Asked | null
}

/** Seven days: long enough to come back to after a week, short enough that old anger does not lie about. */
const maxAgeMs = 7 * 24 * 60 * 60 * 1000
const prefix = 'hearth:draft:'
/** Everything that this package keeps on the device begins so. */
const ownPrefix = 'hearth:'

/** The store's key for one person's draft in one place. Both parts are escaped, so that no two pairs share a key. */
export function draftKey(personKey: string, placeKey: string): string {
  return `${prefix}${encodeURIComponent(personKey)}:${encodeURIComponent(placeKey)}`
}

/** The draft under `key`, or null if there is none, it is older than seven days, or it cannot be read. */
export function loadDraft(store: Store, key: string, now: number): Draft | null {
  const draft = readDraft(store.get(key))
  if (draft === null || isExpired(draft, now)) {
    store.remove(key)
    return null
  }
  return draft
}

/** Keeps a draft; a blank one is removed instead. */
export function saveDraft(store: Store, key: string, draft: Draft): void {
  if (draft.text.trim() === '') store.remove(key)
  else store.set(key, JSON.stringify(draft))
}

/** Removes every draft older than seven days, whoever wrote it. */
export function sweepDrafts(store: Store, now: number): void {
  for (const key of store.keys()) if (key.startsWith(prefix)) loadDraft(store, key, now)
}

/** Removes every draft and every trace of a pause from this device. Call it on sign-out. */
export function clearDrafts(store: Store): void {
  for (const key of store.keys()) if (key.startsWith(prefix) || key.startsWith(`${ownPrefix}pauses:`)) store.remove(key)
}

function isExpired(draft: Draft, now: number): boolean {
  return now - draft.savedAt > maxAgeMs
}

/** Whatever lies in the store was perhaps written by an older version, or by somebody else: believed only if whole. */
function readDraft(stored: string | null): Draft | null {
  if (stored === null) return null
  try {
    const draft: unknown = JSON.parse(stored)
    if (typeof draft !== 'object' || draft === null) return null
    const { text, savedAt, asked } = draft as Record<string, unknown>
    if (typeof text !== 'string' || typeof savedAt !== 'number') return null
    return { text, savedAt, asked: readAsked(asked) }
  } catch {
    return null
  }
}
