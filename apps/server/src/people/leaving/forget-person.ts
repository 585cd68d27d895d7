import { HearthError } from '@hearth/contract'
import type { Transaction } from '../../ground/db/database.ts'
import type { PersonalData, WordsChoice } from '../../ground/requests/personal-data.ts'
import { closeSpace } from '../../spaces/store.ts'
import { lockKeepers, type PersonRow } from '../store.ts'
import { blankPerson, countOthers, keepSuspension } from './store.ts'

/**
 * Takes a person out of a space: no name, page or account stays with the row, which others' words and decisions hang on.
 * The last one to leave closes the door behind them.
 *
 * @param personal what every stage holds of a person
 * @throws HearthError `last-keeper` where others would stay without a keeper
 */
export const forgetPerson = async (
  tx: Transaction,
  input: { person: PersonRow; words: WordsChoice; now: Date; personal: readonly PersonalData[] },
): Promise<void> => {
  const { person, words, now } = input
  const of = { spaceId: person.space_id, personId: person.id }
  const keepers = await lockKeepers(tx, of.spaceId)
  const others = await countOthers(tx, of)
  const isLastKeeper = person.role === 'keeper' && keepers.length < 2
  if (isLastKeeper && others > 0) throw new HearthError('last-keeper')
  for (const data of input.personal) await data.forget(tx, { ...of, words })
  if (person.account_id !== null && person.suspended_until !== null && person.suspended_until > now) {
    await keepSuspension(tx, { spaceId: of.spaceId, accountId: person.account_id, until: person.suspended_until })
  }
  await blankPerson(tx, of, now)
  if (others === 0) await closeSpace(tx, of.spaceId)
}
