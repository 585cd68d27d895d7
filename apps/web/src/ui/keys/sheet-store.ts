import { useSyncExternalStore } from 'react'

let isOpen = false
const listeners = new Set<() => void>()

/** Opens or closes the sheet of keys, from wherever one asks for it. */
export const showSheet = (open: boolean): void => {
  isOpen = open
  for (const listener of listeners) listener()
}

export const useSheet = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => isOpen,
  )
