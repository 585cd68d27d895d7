import { useSyncExternalStore } from 'react'

export interface Kept<Value> {
  read(): Value
  write(value: Value): void
  /** The value in a component, followed as it changes. */
  use(): Value
}

/**
 * A small value that stays on this device, `local` until it is cleared or `session` as long as the tab.
 * A browser that keeps nothing still has it as long as the page.
 *
 * @param parse makes a value of whatever was kept, `undefined` where there is nothing; must accept anything
 */
export const keep = <Value>(where: 'local' | 'session', key: string, parse: (kept: unknown) => Value): Kept<Value> => {
  let text: string | null | undefined
  let value: Value
  const listeners = new Set<() => void>()
  const read = (): Value => {
    const stored = load(where, key)
    if (text === undefined || (stored !== undefined && stored !== text)) {
      text = stored ?? null
      value = parse(fromText(text))
    }
    return value
  }
  const write = (next: Value): void => {
    text = JSON.stringify(next)
    value = next
    save(where, key, text)
    for (const listener of listeners) listener()
  }
  const listen = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return { read, write, use: () => useSyncExternalStore(listen, read) }
}

const storageOf = (where: 'local' | 'session'): Storage => (where === 'local' ? localStorage : sessionStorage)

/** Undefined where the browser refuses storage. */
const load = (where: 'local' | 'session', key: string): string | null | undefined => {
  try {
    return storageOf(where).getItem(key)
  } catch {
    return undefined
  }
}

const save = (where: 'local' | 'session', key: string, text: string): void => {
  try {
    storageOf(where).setItem(key, text)
  } catch {
    // Private windows may refuse storage; the value then lasts as long as the page.
  }
}

const fromText = (text: string | null): unknown => {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
