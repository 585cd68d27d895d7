import { lazy, Suspense } from 'react'
import { showSheet, useSheet } from './sheet-store.ts'
import { useKeys } from './use-keys.ts'

const KeysSheet = lazy(async () => ({ default: (await import('./keys-sheet.tsx')).KeysSheet }))

/** Listens for the key that shows all others. */
export const KeysGround = () => {
  const isOpen = useSheet()
  useKeys({ '?': () => showSheet(true) })
  return <Suspense>{isOpen && <KeysSheet />}</Suspense>
}
