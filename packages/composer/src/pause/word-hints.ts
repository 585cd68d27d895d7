import type { ConsiderateSettings } from '@hearth/analysis'
import type { Store } from '../drafts/store.ts'

/** A community's list of words, and whether it turned hints on for its people. */
export interface ConsiderateList extends ConsiderateSettings {
  readonly isOn: boolean
}

/** What the person chose for this device; null is: as the space has it. */
export type WordHintsChoice = 'on' | 'off' | null

/** How the reasons of hints on words begin. */
export const wordReason = 'considerate.'

/** More words than anybody is told in years. */
const mostRemembered = 500

const choiceKey = (personKey: string): string => `hearth:word-hints:${encodeURIComponent(personKey)}`
const toldKey = (personKey: string): string => `hearth:word-hints:told:${encodeURIComponent(personKey)}`

export function readWordHintsChoice(store: Store, personKey: string): WordHintsChoice {
  const choice = store.get(choiceKey(personKey))
  return choice === 'on' || choice === 'off' ? choice : null
}

export function setWordHintsChoice(store: Store, personKey: string, choice: WordHintsChoice): void {
  if (choice === null) store.remove(choiceKey(personKey))
  else store.set(choiceKey(personKey), choice)
}

/** Words that this person was told on this device. Never twice for the same word. */
export function readToldWords(store: Store, personKey: string): readonly string[] {
  try {
    const told: unknown = JSON.parse(store.get(toldKey(personKey)) ?? '[]')
    return Array.isArray(told) ? told.filter((word): word is string => typeof word === 'string') : []
  } catch {
    return []
  }
}

export function rememberToldWord(store: Store, personKey: string, word: string): void {
  const told = [...readToldWords(store, personKey).filter((other) => other !== word), word]
  store.set(toldKey(personKey), JSON.stringify(told.slice(-mostRemembered)))
}

/** What to look for in this person's next message: the community's list less what they were told before; null for nothing. */
export function wordsToLookFor(
  store: Store,
  personKey: string,
  { list, hints }: { readonly list: ConsiderateList | null; readonly hints: boolean },
): ConsiderateSettings | null {
  const choice = readWordHintsChoice(store, personKey)
  const isOn = choice === 'on' || (choice === null && (hints || list?.isOn === true))
  if (!isOn) return null
  const off = [...(list?.off ?? []), ...readToldWords(store, personKey)]
  return { off, add: list?.add ?? [], ...(list?.isDirect ? { isDirect: true } : {}) }
}
