import type { PersonId, SpaceId } from '@hearth/contract'
import type { DbOrTx, Transaction } from '../db/database.ts'

export interface OnePerson {
  readonly spaceId: SpaceId
  readonly personId: PersonId
}

/** Whether what somebody wrote stays, under nobody's name, or goes with them. */
export type WordsChoice = 'stay' | 'go'

/**
 * What a stage holds of a person. Each stage that holds something says so once, and the server hands all of them to
 * whoever exports or leaves: a later stage is never known by an earlier one.
 */
export interface PersonalData {
  /** The key under which it stands in an export. */
  readonly name: string
  /** All of it, as the person may read it. */
  readonly read: (db: DbOrTx, of: OnePerson & { readonly now: Date }) => Promise<unknown>
  /** Takes away what names the person, and their words where they go. Twice leaves the same. */
  readonly forget: (tx: Transaction, of: OnePerson & { readonly words: WordsChoice }) => Promise<void>
}
