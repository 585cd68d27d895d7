import { useSyncExternalStore } from 'react'

let shown: ReadonlySet<string> = new Set()
const listeners = new Set<() => void>()
const onChange = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Whether something folded was unfolded, and what folds or unfolds it. It stays unfolded from the list to its own page,
 * until this tab is closed or read anew: nothing of it is kept.
 */
export const useShownOnce = (id: string): { isShown: boolean; toggle: () => void } => {
  const isShown = useSyncExternalStore(onChange, () => shown.has(id))
  const toggle = () => {
    const next = new Set(shown)
    if (!next.delete(id)) next.add(id)
    shown = next
    for (const listener of listeners) listener()
  }
  return { isShown, toggle }
}
