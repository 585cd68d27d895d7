import { useSyncExternalStore } from 'react'
import { followWords, speak, spokenLanguage, wordsEdition } from './catalogs.ts'
import { directionOf, preferred } from './languages.ts'

const key = 'hearth.language'

/** Begins to speak: the language chosen on this device, else the browser's. */
export const startLanguage = (): Promise<void> => use(preferred(readKept(), navigator.languages))

/** Speaks another language at once, and keeps the choice on this device. What is typed on the page stays. */
export const chooseLanguage = async (tag: string): Promise<void> => {
  try {
    localStorage.setItem(key, tag)
  } catch {
    // Private windows may refuse storage; the language then lasts as long as the page.
  }
  await use(tag)
}

/** The language that the pages speak; whoever uses it is rendered anew when words have come. */
export const useLanguage = (): string => {
  useSyncExternalStore(followWords, wordsEdition)
  return spokenLanguage()
}

const use = async (tag: string): Promise<void> => {
  await speak(tag)
  if (spokenLanguage() !== tag) return
  const { documentElement: page } = document
  page.lang = tag
  page.dir = directionOf(tag)
}

const readKept = (): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
