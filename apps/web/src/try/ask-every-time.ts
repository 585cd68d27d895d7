import { createLocalStore, type Store } from '@hearth/composer'

/** This device's store, but for the record of pauses: whoever tries the pause wants to see it each time. */
export const askEveryTime = (): Store => {
  const store = createLocalStore()
  const isPauses = (key: string) => key.startsWith('hearth:pauses:')
  return {
    ...store,
    get: (key) => (isPauses(key) ? null : store.get(key)),
    set: (key, value) => {
      if (!isPauses(key)) store.set(key, value)
    },
  }
}
