import { HearthError, type HiddenWordId } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import type { NewId } from '../ground/id.ts'
import { normalizeWord } from './holds-any.ts'
import { type HiddenWordRow, insertHiddenWord, listHiddenWords } from './store.ts'

/** More than anybody keeps an eye on; every post that one reads is looked through for all of them. */
const maxWords = 100

/** Hides a word from one's own view. Again, in whatever case, does nothing. @throws HearthError `invalid-input` (too many, or no word at all) */
export const hideWord = (
  { db, clock, newId }: { db: Db; clock: Clock; newId: NewId },
  { person, word }: { person: VisitingPerson; word: string },
): Promise<HiddenWordRow> =>
  db.transaction().execute(async (tx) => {
    const normalized = normalizeWord(word)
    const known = await listHiddenWords(tx, person.spaceId, person.id)
    const same = known.find((row) => row.word === normalized)
    if (same) return same
    const reason = normalized.replace('*', '').length < 2 ? 'too-short' : known.length >= maxWords ? 'too-many' : null
    if (reason !== null) throw new HearthError('invalid-input', { fields: [{ pointer: '/word', reason }] })
    const id: HiddenWordId = newId()
    const row = { space_id: person.spaceId, id, person_id: person.id, word: normalized, since: clock() }
    return (await insertHiddenWord(tx, row)) ?? row
  })
