import type { ReadMessage } from '../read-message.ts'
import type { ReadingId } from '../received.ts'
import type { ReceivedTextId } from '../received-text.ts'

/** What a reading stands on. */
export interface Ground {
  /** The words that can be read in more than one way; null where the reading is about the whole. */
  readonly at: string | null
  /** The reason, in words for people. */
  readonly because: ReceivedTextId
  readonly values?: Readonly<Record<string, string | number>>
}

/** One kinder way to read a message. */
export interface Reading {
  readonly id: ReadingId
  /** `alone`: makes a message unclear by itself. `beside`: is said only where another reading stands. */
  readonly stands: 'alone' | 'beside'
  /** @returns what it stands on in this message; null where it would be made up */
  readonly find: (message: ReadMessage) => Ground | null
}

export interface FoundReading {
  readonly id: ReadingId
  readonly at: string | null
  readonly because: ReceivedTextId
  readonly values: Readonly<Record<string, string | number>>
}
