import { createLocalStore, draftKey, loadDraft, saveDraft } from '@hearth/composer'

/** The draft of one person at one place on this device; empty where there is none. */
export const readDraft = (personId: string, place: string): string =>
  loadDraft(createLocalStore(), draftKey(personId, place), Date.now())?.text ?? ''

/** Keeps a text as the draft of its place. */
export const keepDraft = (personId: string, place: string, text: string): void =>
  saveDraft(createLocalStore(), draftKey(personId, place), { text, savedAt: Date.now(), asked: null })

/** Gives a text back to its place, before whatever has been written there since. */
export const returnDraft = (personId: string, place: string, text: string): void => {
  const since = readDraft(personId, place)
  keepDraft(personId, place, since === '' ? text : `${text}\n\n${since}`)
}
