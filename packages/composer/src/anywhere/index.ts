import { defineHearthPause } from './define.ts'

export type { ReasonWords } from '../locales/reason-words.ts'
export type { OwnText } from '../locales/text.ts'
export { defineHearthPause } from './define.ts'
export { HearthPause, type HeldDetail, type MaySendDetail, type ReaderWish } from './hearth-pause.ts'
export { type PauseOptions, pauseOn } from './pause-on.ts'
export { type Lease, leaseReader, type ReaderAddresses } from './reading/shared-reader.ts'

// NOTE: as with the composer, importing it is asking for the element.
defineHearthPause()
