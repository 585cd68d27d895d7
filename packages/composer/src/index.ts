import { defineHearthComposer } from './define.ts'

export { defineHearthComposer } from './define.ts'
export { clearDrafts, draftKey, loadDraft, saveDraft } from './drafts/drafts.ts'
export { createLocalStore, createMemoryStore, type Store } from './drafts/store.ts'
export { type DraftDetail, HearthComposer, type SendDetail } from './hearth-composer.ts'
export { type ComposerText, en } from './locales/text.ts'
export type { NamesPort } from './names/name-door.ts'
export type { OutcomeDetail } from './pause/pause-flow.ts'
export {
  type ConsiderateList,
  readWordHintsChoice,
  setWordHintsChoice,
  type WordHintsChoice,
} from './pause/word-hints.ts'
export type { PlugInDetail, PlugInPort } from './pause/wordings/plug-in-port.ts'
export type { FailureCode, Tier } from './reader/messages.ts'
export type { ReaderAnswer, ReaderInput, ReaderPort } from './reader/reader-port.ts'
export {
  createWorkerReader,
  ReaderFailure,
  type WorkerReader,
  type WorkerReaderOptions,
} from './reader/worker-reader.ts'
export type { ScaffoldPanelText, ScaffoldWords } from './scaffold/scaffold-words.ts'
export { drawableSpans } from './words/move-spans.ts'

// NOTE: importing the package is asking for the element; `defineHearthComposer` is for pages that import the class alone.
defineHearthComposer()
