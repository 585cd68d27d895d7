import { useEffect, useRef } from 'react'
import { keep } from './kept.ts'

/** Whether single keys do something; remembered on this device. Speech input types letters, so they can be switched off. */
export const keysOn = keep<boolean>('local', 'hearth.keys', (kept) => kept !== false)

export type Keys = Readonly<Record<string, () => void>>

/** Runs what a single key stands for, never while somebody writes or holds a modifier. */
export const useKeys = (keys: Keys): void => {
  const isOn = keysOn.use()
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      // The text box of the composer stands in a shadow root; from outside the whole element seems to be the target.
      if (isWriting(event.composedPath()[0] ?? event.target)) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return
      const run = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined
      if (!run) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn])
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type)))
