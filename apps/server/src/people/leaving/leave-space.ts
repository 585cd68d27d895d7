import { type AccountId, HearthError } from '@hearth/contract'
import { type ConfirmTools, confirmItIsMe, type Shown } from '../../accounts/confirming/confirm-it-is-me.ts'
import { deleteAccount } from '../../accounts/store.ts'
import type { PersonalData, WordsChoice } from '../../ground/requests/personal-data.ts'
import { findPersonOfAccount, listPeopleOfAccount } from '../store.ts'
import { forgetPerson } from './forget-person.ts'

export interface LeavingTools extends ConfirmTools {
  readonly personal: readonly PersonalData[]
}

interface Leaving {
  readonly accountId: AccountId
  readonly shown: Shown
  readonly words: WordsChoice
}

/** Leaves one space; the account stays. @throws HearthError as `confirmItIsMe`, `last-keeper`, `not-found` */
export const leaveSpace = async (tools: LeavingTools, input: Leaving & { spaceId: string }): Promise<void> => {
  await confirmItIsMe(tools, input.accountId, input.shown)
  const now = tools.clock()
  await tools.db.transaction().execute(async (tx) => {
    const person = await findPersonOfAccount(tx, input.spaceId as never, input.accountId)
    if (!person) throw new HearthError('not-found')
    await forgetPerson(tx, { person, words: input.words, now, personal: tools.personal })
  })
}

/** Erases an account: it leaves every space, all or none. @throws HearthError as `confirmItIsMe`, `last-keeper` */
export const eraseAccount = async (tools: LeavingTools, input: Leaving): Promise<void> => {
  await confirmItIsMe(tools, input.accountId, input.shown)
  const now = tools.clock()
  await tools.db.transaction().execute(async (tx) => {
    for (const person of await listPeopleOfAccount(tx, input.accountId)) {
      await forgetPerson(tx, { person, words: input.words, now, personal: tools.personal })
    }
    await deleteAccount(tx, input.accountId)
  })
}
