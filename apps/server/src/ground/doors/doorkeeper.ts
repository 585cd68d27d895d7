import type { SpaceId } from '@hearth/contract'
import { isOurKey } from '../requests/door-key.ts'
import { DoorError } from './door-error.ts'

/** A program that was let in. */
export interface Entry {
  /** Null where it came in without a key of its own. */
  readonly keyId: string | null
  /** The space whose keeper answers for it; null where there is none, as at a door that runs alone. */
  readonly spaceId: SpaceId | null
  /** Whether what it suggests may be kept for the keeper to look at. */
  readonly keepsSuggestions: boolean
}

/** Lets programs in, and counts for the keeper, never with a text. */
export interface Doorkeeper {
  /** @throws DoorError where a program may not come in, or not now */
  admit(shown: string | null): Promise<Entry>
  /** Counts a text in a language that nobody here reads (BCP 47). */
  countLanguage(entry: Entry, language: string): Promise<void>
}

/** What is open without a key, and the keys of the environment (CONTRACT §4). */
export interface DoorSettings {
  readonly isDoorOpen: boolean
  readonly perspectiveKeys: readonly string[]
}

/**
 * Whether somebody who holds no key of a space may come in all the same: with a key of the environment, or where the
 * door is open.
 *
 * @throws DoorError `key-missing`, `key-unknown`
 */
export const admitWithoutOwnKey = (door: DoorSettings, shown: string | null): void => {
  if (door.isDoorOpen) return
  if (shown === null) throw new DoorError('key-missing')
  if (!isOurKey(shown, door.perspectiveKeys)) throw new DoorError('key-unknown')
}
