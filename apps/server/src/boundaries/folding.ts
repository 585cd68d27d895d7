import type { PersonId, SpaceId } from '@hearth/contract'
import type { DbOrTx } from '../ground/db/database.ts'
import { findLimited } from '../people/limits/store.ts'
import { createHoldsAny, type HoldsAny } from './holds-any.ts'
import { listHiddenWords } from './store.ts'

/** What is folded for a reader. Made once for a list, asked for each entry. */
export interface Folding {
  /** Whom they muted or blocked. */
  readonly limited: ReadonlySet<PersonId>
  /** Whether a text holds a word that they asked not to see. */
  readonly holdsHiddenWord: HoldsAny
}

const none: Folding = { limited: new Set(), holdsHiddenWord: createHoldsAny([]) }

/** What a reader asked not to see; nothing for somebody without an account. Every list of people's words asks this. */
export const foldingOf = async (db: DbOrTx, spaceId: SpaceId, personId: PersonId | null): Promise<Folding> => {
  if (personId === null) return none
  const [limited, words] = await Promise.all([
    findLimited(db, spaceId, personId),
    listHiddenWords(db, spaceId, personId),
  ])
  return { limited, holdsHiddenWord: createHoldsAny(words.map((row) => row.word)) }
}
