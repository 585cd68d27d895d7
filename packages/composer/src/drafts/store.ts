/**
 * Where the composer keeps things on this device: drafts, and when it last asked. Strings by key, as in `localStorage`.
 * No method throws: a full or forbidden store means that nothing is kept, never that nothing can be written.
 */
export interface Store {
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
  keys(): readonly string[]
  /** What is kept here is gone with the page, and its writer is told so. */
  readonly endsWithPage?: boolean
}

/** The page's own `localStorage`, with a private window, a full disk and a switched-off store turned into "not kept". */
export function createLocalStore(): Store {
  const attempt = <T>(use: (storage: Storage) => T, otherwise: T): T => {
    try {
      return use(globalThis.localStorage)
    } catch {
      return otherwise
    }
  }
  return {
    get: (key) => attempt((storage) => storage.getItem(key), null),
    set: (key, value) => attempt((storage) => storage.setItem(key, value), undefined),
    remove: (key) => attempt((storage) => storage.removeItem(key), undefined),
    keys: () => attempt((storage) => Object.keys(storage), []),
  }
}

/** A store that lasts as long as the page: for tests, and for pages that must leave nothing behind. */
export function createMemoryStore(): Store {
  const entries = new Map<string, string>()
  return {
    get: (key) => entries.get(key) ?? null,
    set: (key, value) => void entries.set(key, value),
    remove: (key) => void entries.delete(key),
    keys: () => [...entries.keys()],
  }
}
