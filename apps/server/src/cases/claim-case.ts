import { HearthError, type PersonId, type SpaceId } from '@hearth/contract'
import { claimUntil, moveCase } from '@hearth/moderation'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import { setLookedAt } from '../reports/store.ts'
import { type CaseRow, claimCaseRow, findCase, lockCase, reopenCaseRow } from './store.ts'
import { toStatus } from './view.ts'

interface Input {
  readonly spaceId: SpaceId
  readonly caseId: string
  readonly by: PersonId
}

/**
 * Takes a case for fifteen minutes, or for fifteen more. The reporters see that somebody is looking, not who.
 *
 * @throws HearthError `not-found`, `case-about-yourself`, `case-held-by-another`, `case-already-decided`
 */
export const claimCase = ({ db, clock }: { db: Db; clock: Clock }, input: Input): Promise<CaseRow> =>
  db.transaction().execute(async (tx) => {
    const { spaceId, caseId, by } = input
    const now = clock()
    const until = new Date(claimUntil(now.toISOString()))
    const row = await claimCaseRow(tx, { spaceId, id: caseId, by, now, until })
    if (row) {
      await setLookedAt(tx, spaceId, row.id, until)
      return row
    }
    const found = await findCase(tx, spaceId, caseId)
    if (!found) throw new HearthError('not-found')
    const move = moveCase(toStatus(found), { kind: 'claim', by, at: now.toISOString() }, found.about_person_id)
    // It was free again by the time we looked: the next try takes it.
    throw new HearthError(move.kind === 'refused' ? move.code : 'case-held-by-another')
  })

/**
 * Gives a case back, without a reason.
 *
 * @throws HearthError as `claimCase`
 */
export const releaseCase = ({ db, clock }: { db: Db; clock: Clock }, input: Input): Promise<CaseRow> =>
  db.transaction().execute(async (tx) => {
    const row = await lockCase(tx, input.spaceId, input.caseId)
    if (!row) throw new HearthError('not-found')
    const step = { kind: 'release', by: input.by, at: clock().toISOString() } as const
    const move = moveCase(toStatus(row), step, row.about_person_id)
    if (move.kind === 'refused') throw new HearthError(move.code)
    await setLookedAt(tx, input.spaceId, row.id, null)
    return reopenCaseRow(tx, input.spaceId, row.id)
  })
