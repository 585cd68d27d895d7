import { draftKey, loadDraft, saveDraft } from '@hearth/composer'
import { useMemo } from 'react'
import { useSpace } from '../../../spaces/space-view.ts'
import { draftStore } from './draft-store.ts'

/** My drafts in the space I am in, each at its place. */
export interface Drafts {
  /** Empty where there is none. */
  readonly read: (place: string) => string
  /** Keeps a text as the draft of its place. */
  readonly keep: (place: string, text: string) => void
  /** Gives a text back to its place, before whatever has been written there since. */
  readonly giveBack: (place: string, text: string) => void
}

export const useDrafts = (): Drafts => {
  const { space, person } = useSpace()
  const { kind, includesMinors } = space
  const personId = person?.id ?? ''
  return useMemo(() => {
    const store = draftStore({ kind, includesMinors }, personId)
    const read = (place: string) => loadDraft(store, draftKey(personId, place), Date.now())?.text ?? ''
    const keep = (place: string, text: string) =>
      saveDraft(store, draftKey(personId, place), { text, savedAt: Date.now(), asked: null })
    const giveBack = (place: string, text: string) => {
      const since = read(place)
      keep(place, since === '' ? text : `${text}\n\n${since}`)
    }
    return { read, keep, giveBack }
  }, [kind, includesMinors, personId])
}
