import type { Store } from '../drafts/store.ts'
import { type CapQuestion, mayAsk, readRecords, withPause, withSentAsIs } from './caps.ts'

/** When this person was asked on this device, so that the caps hold over reloads and several text boxes. */
export interface PauseLog {
  mayAsk(question: CapQuestion): boolean
  wasShown(question: Pick<CapQuestion, 'now' | 'thread'>): void
  wasSentAsIs(at: number): void
}

/** @param list one list a person and kind of card: a hint about a phone number must not use up the day's pauses */
export function createPauseLog(store: Store, personKey: string, list: 'pause' | 'privacy' | 'hint'): PauseLog {
  const key = `hearth:pauses:${list}:${encodeURIComponent(personKey)}`
  const read = () => readRecords(store.get(key))
  return {
    mayAsk: (question) => mayAsk(read(), question),
    wasShown: (question) => store.set(key, JSON.stringify(withPause(read(), question))),
    wasSentAsIs: (at) => store.set(key, JSON.stringify(withSentAsIs(read(), at))),
  }
}
