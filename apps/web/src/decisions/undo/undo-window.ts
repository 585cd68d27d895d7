import type { AppealId, Decision, DecisionId } from '@hearth/contract'

/** What can still be undone: a decision, a reversal, or the answer to an appeal. */
export interface UndoWindow {
  readonly decision: Pick<Decision, 'action' | 'reverses' | 'decidedAt' | 'undoUntil'> & {
    readonly id: DecisionId | AppealId
  }
  readonly kind?: 'decision' | 'answer'
  readonly caseId: string
  readonly spaceId: string
  readonly slug: string
  /** When it closes on this device's clock, in milliseconds since 1970. */
  readonly closesAtMs: number
  /** Called when it was undone, so that what was written comes back. */
  readonly onUndone: () => void
}

/** A little less than the server allows, so that a tap on the last moment still arrives in time. */
const spareMs = 600

let windows: readonly UndoWindow[] = []
const listeners = new Set<() => void>()

/** How long a decision can be undone, measured between two instants of the server: this device's clock may be wrong. */
export const undoMs = (decision: Pick<Decision, 'decidedAt' | 'undoUntil'>): number =>
  Math.max(0, Date.parse(decision.undoUntil) - Date.parse(decision.decidedAt) - spareMs)

/** Offers the undo of a decision just made, on whichever page of the console one goes to. */
export const openUndo = (made: Omit<UndoWindow, 'closesAtMs'>): void => {
  const ms = undoMs(made.decision)
  change([...windows, { ...made, closesAtMs: Date.now() + ms }])
  setTimeout(() => closeUndo(made.decision.id), ms)
}

export const closeUndo = (decisionId: DecisionId | AppealId): void => {
  change(windows.filter((one) => one.decision.id !== decisionId))
}

/** The last decision that can still be undone; once it is, an earlier one comes back for as long as it has left. */
export const readUndo = (): UndoWindow | null => windows.at(-1) ?? null

export const onUndo = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const change = (next: readonly UndoWindow[]): void => {
  windows = next
  for (const listener of listeners) listener()
}
