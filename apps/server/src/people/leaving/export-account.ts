import type { AccountExport, AccountId } from '@hearth/contract'
import { type ConfirmTools, confirmItIsMe, type Shown } from '../../accounts/confirming/confirm-it-is-me.ts'
import { listSessions } from '../../accounts/sessions/store.ts'
import { toSession } from '../../accounts/view.ts'
import type { PersonalData } from '../../ground/requests/personal-data.ts'
import { findSpaces } from '../../spaces/store.ts'
import { toSpace } from '../../spaces/view.ts'
import { listLimits } from '../limits/store.ts'
import { listPeopleOfAccount } from '../store.ts'
import { toPerson } from '../view.ts'

/** Everything this server holds of an account and of the person it is in each space. @throws as `confirmItIsMe` */
export const exportAccount = async (
  tools: ConfirmTools & { personal: readonly PersonalData[] },
  input: { accountId: AccountId; shown: Shown; session: string | null },
): Promise<AccountExport> => {
  const { db, clock, personal } = tools
  const account = await confirmItIsMe(tools, input.accountId, input.shown)
  const now = clock()
  const people = await listPeopleOfAccount(db, account.id)
  const spaces = await findSpaces(
    db,
    people.map((person) => person.space_id),
  )
  return {
    format: 'hearth-account/1',
    madeAt: now.toISOString(),
    account: { name: account.name, email: account.email, createdAt: account.created_at.toISOString() },
    sessions: (await listSessions(db, account.id, now)).map((row) => toSession(row, input.session)),
    spaces: await Promise.all(
      people.map(async (row) => {
        const of = { spaceId: row.space_id, personId: row.id, now }
        const space = spaces.find((one) => one.id === row.space_id)
        const limits = await listLimits(db, row.space_id, row.id)
        const parts = await Promise.all(personal.map(async ({ name, read }) => [name, await read(db, of)] as const))
        return {
          space: space ? toSpace(space) : null,
          person: toPerson(row),
          limits: limits.map(({ name, kind, since }) => ({ name, kind, since: since.toISOString() })),
          ...Object.fromEntries(parts),
        }
      }),
    ),
  }
}
