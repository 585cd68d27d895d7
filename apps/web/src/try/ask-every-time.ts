import { createLocalStore, type Store } from '@hearth/composer'

/**
 * This device's store, but forgetful of pauses: whoever tries the pause wants to see it each time, also on a draft that
 * met it before a reload.
 */
export const askEveryTime = (store: Store = createLocalStore()): Store => ({
  ...store,
  set: (key, value) => {
    if (key.startsWith('hearth:draft:')) store.set(key, JSON.stringify({ ...JSON.parse(value), asked: null }))
    else if (!key.startsWith('hearth:pauses:')) store.set(key, value)
  },
})
