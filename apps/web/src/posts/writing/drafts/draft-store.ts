import { clearDrafts, createLocalStore, createMemoryStore, draftKey, type Store } from '@hearth/composer'
import { has, type KindOfSpace } from '@hearth/contract/space-kind'
import { forgetOwnDevice, isOwnDevice } from './own-device.ts'

/** Drafts of spaces that keep none on a device: they last as long as the page is open, and are never written down. */
const whileOpen: Store = { ...createMemoryStore(), endsWithPage: true }

/** Whether drafts of a space are kept on this device: where devices may be shared, only if somebody said it is theirs. */
export const keepsDrafts = (space: KindOfSpace, personId: string): boolean =>
  has(space, 'keeps-drafts') || isOwnDevice(personId)

/** Where one person's drafts of one space are. What lies on a device that may keep none is taken away. */
export const draftStore = (space: KindOfSpace, personId: string): Store => {
  if (keepsDrafts(space, personId)) return createLocalStore()
  forgetDraftsOf(personId)
  return whileOpen
}

/** Takes one person's drafts off this device. */
export const forgetDraftsOf = (personId: string, store: Store = createLocalStore()): void => {
  for (const key of store.keys()) if (key.startsWith(draftKey(personId, ''))) store.remove(key)
}

/** Takes every draft and every trace of a pause away, of everybody, and whose device this is. */
export const forgetAllDrafts = (): void => {
  clearDrafts(createLocalStore())
  clearDrafts(whileOpen)
  forgetOwnDevice()
}
