import type { LucideIcon } from 'lucide-react'

export interface Toast {
  readonly id: number
  readonly words: string
  /** Of one kind only the newest stands; the words, unless said. */
  readonly kind: string
  readonly icon?: LucideIcon
  /** What undoes it, or leads on. */
  readonly action?: { readonly label: string; readonly run: () => void }
  readonly shownForMs: number
}

type NewToast = Omit<Toast, 'id' | 'kind' | 'shownForMs'> & { readonly kind?: string; readonly shownForMs?: number }

/** Long enough to read and reach; one with an action stays longer. */
const plainMs = 5_000
const actionMs = 10_000

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

/**
 * Says something quietly at the edge of the page, read aloud politely. It takes the place of an older one of its
 * kind, and at most three stand at once. Answers its id.
 */
export const showToast = (toast: NewToast): number => {
  lastId += 1
  const shown: Toast = { kind: toast.words, shownForMs: toast.action ? actionMs : plainMs, ...toast, id: lastId }
  change([...toasts.filter((older) => older.kind !== shown.kind), shown].slice(-3))
  return shown.id
}

export const dropToast = (id: number): void => change(toasts.filter((toast) => toast.id !== id))

export const readToasts = (): readonly Toast[] => toasts

export const onToasts = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const change = (next: readonly Toast[]): void => {
  toasts = next
  for (const listener of listeners) listener()
}
