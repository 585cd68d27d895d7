import { useSyncExternalStore } from 'react'

const live = new Set<string>()
const listeners = new Set<() => void>()

/** Keeps whether news of a space arrive by themselves. */
export const setLive = (spaceId: string, isLive: boolean): void => {
  if (live.has(spaceId) === isLive) return
  if (isLive) live.add(spaceId)
  else live.delete(spaceId)
  for (const listener of listeners) listener()
}

/** Whether news of a space arrive by themselves, so that nobody has to ask. */
export const useIsLive = (spaceId: string): boolean => useSyncExternalStore(subscribe, () => live.has(spaceId))

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
