import { countStrikes, ruleOf } from '@hearth/moderation'
import { findPeopleById } from '../cases/list-cases.ts'
import type { HistoryOf } from '../cases/read-case.ts'
import { listDecisionsAbout, listDecisionsOfCase } from './store.ts'
import { toDecision } from './view.ts'

/** What was decided in a case, and what counts about its author: reversed decisions count for nothing. */
export const readHistory: HistoryOf = async (db, { spaceId, caseId, aboutPersonId, now }) => {
  const rows = await listDecisionsOfCase(db, spaceId, caseId)
  const about = aboutPersonId === null ? [] : await listDecisionsAbout(db, spaceId, aboutPersonId)
  const people = await findPeopleById(
    db,
    spaceId,
    rows.map((row) => row.decided_by),
  )
  const past = about.map((row) => ({
    action: row.action,
    decidedAt: row.decided_at.toISOString(),
    isReversed: row.reversed_by !== null,
  }))
  return {
    decisions: rows.map((row) => toDecision(row, people)),
    strikes: countStrikes(past, now.toISOString()),
    count: past.filter((one) => !one.isReversed && ruleOf(one.action).tellsAuthor).length,
  }
}
